import type { Field } from '@mingbai/knowledge';

/** A label of a labelled set, and the fields of ours its matters may rightly be sorted into; see `docs/field-labels.md` for the reasons. */
export type LabelMap = Readonly<Record<string, readonly Field[]>>;

/** Twenty labels derived from the titles of guides. */
export const derivedLabels: LabelMap = {
  劳动: ['labour', 'work-injury', 'social-security'],
  婚姻家庭: ['marriage-family', 'minors', 'elderly'],
  刑事: ['criminal'],
  合同: ['contract'],
  建设工程: ['contract', 'real-estate'],
  担保抵押: ['lending'],
  借贷债务: ['lending'],
  交通事故: ['traffic'],
  知识产权: ['intellectual-property'],
  行政: ['administrative'],
  继承: ['inheritance'],
  人身与侵权: ['tort', 'minors'],
  人格权: ['personality'],
  产品与消费: ['consumer'],
  农村土地: ['real-estate'],
  物业与业主: ['property-management'],
  邻里相邻: ['neighbours'],
  房屋与租赁: ['tenancy', 'real-estate'],
  公司与合伙: ['company'],
  医疗纠纷: ['medical'],
};

/** A wrong answer counts against the first label that claims its field. */
export const homeLabelOf = (field: Field): string | undefined =>
  field === 'real-estate' ? '农村土地' : Object.keys(derivedLabels).find((label) => derivedLabels[label]?.includes(field));

/** Twenty labels of a forum of enquiries, merged into ten coarse fields. Every field of ours has one home. */
export const coarseFields: readonly { name: string; labels: readonly string[]; fields: readonly Field[] }[] = [
  { name: '家庭', labels: ['婚姻家庭'], fields: ['marriage-family', 'inheritance', 'minors', 'elderly'] },
  { name: '劳动', labels: ['劳动纠纷'], fields: ['labour', 'work-injury', 'social-security'] },
  { name: '人身', labels: ['交通事故', '医疗纠纷', '侵权', '人身损害'], fields: ['traffic', 'medical', 'tort', 'personality'] },
  { name: '交易', labels: ['债权债务', '抵押担保', '合同纠纷', '建设工程', '海事海商', '消费权益'], fields: ['lending', 'contract', 'consumer'] },
  { name: '刑事', labels: ['刑事辩护'], fields: ['criminal'] },
  { name: '房屋', labels: ['房产纠纷', '拆迁安置'], fields: ['real-estate', 'tenancy', 'property-management', 'neighbours'] },
  { name: '行政', labels: ['行政诉讼'], fields: ['administrative', 'tax'] },
  { name: '公司', labels: ['公司法'], fields: ['company'] },
  { name: '知产', labels: ['知识产权'], fields: ['intellectual-property'] },
  { name: '其他', labels: ['综合咨询', '涉外法律'], fields: ['procedure', 'other'] },
];

/** Matters that stand under a label and at the same time in a field whose home is elsewhere. */
export const alsoUnder: LabelMap = {
  交通事故: ['work-injury', 'minors'],
  医疗纠纷: ['work-injury', 'minors'],
  侵权: ['work-injury', 'minors', 'neighbours'],
  人身损害: ['work-injury', 'minors', 'neighbours', 'criminal'],
  刑事辩护: ['tort'],
  消费权益: ['property-management'],
  合同纠纷: ['tenancy', 'property-management', 'real-estate'],
  抵押担保: ['real-estate'],
  建设工程: ['labour', 'real-estate'],
  海事海商: ['administrative'],
  拆迁安置: ['administrative'],
  房产纠纷: ['tax'],
  行政诉讼: ['procedure'],
  涉外法律: ['administrative', 'company'],
};

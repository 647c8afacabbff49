const AID_LAW = '《中华人民共和国法律援助法》';

/** What a resident may do about a refusal or termination (legal-aid-law:49). */
export function objectionRight(office: string | null): string {
  return `您不同意的，可以向${office ?? '设立本机构的司法局'}提出异议。司法局自收到异议之日起 5 日内审查，作出维持决定或者责令改正的决定（${AID_LAW}第四十九条）。`;
}

/** Nobody who gives aid may take anything for it (legal-aid-law:20). */
export const FREE_OF_CHARGE = `法律援助不收费。办案人员不得收您的钱和东西（${AID_LAW}第二十条）。`;

/** What a recipient may ask for while the matter runs (legal-aid-law:53, 55, 56, 20). */
export const RECIPIENT_RIGHTS: readonly string[] = [
  `您可以随时问事情办到哪一步。办案人员没有依法尽责的，您可以向司法局投诉，也可以请求换人（${AID_LAW}第五十五条）；投诉的处理结果会告知您（第五十六条）。`,
  `打官司的，可以向法院申请缓交、少交或者免交诉讼费；办公证、做鉴定的，可以请公证机构、司法鉴定机构减免费用（${AID_LAW}第五十三条）。`,
  FREE_OF_CHARGE,
];

/** What follows when a list of missing papers is not answered (legal-aid-law:43). */
export const DEEMED_WITHDRAWN = `到期没有补齐，也没有作出说明的，视为您撤回这次申请（${AID_LAW}第四十三条）。撤回后仍可以重新申请。`;

/** The duties an assignment brings with it (legal-aid-law:20, 21, 50, 55). */
export const PERSONNEL_DUTIES: readonly string[] = [
  `不得向受援人收取任何钱物（${AID_LAW}第二十条）。`,
  `对办理中知道的秘密和个人隐私保密（第二十一条）。`,
  `受援人询问办理情况时如实告知（第五十五条）。`,
  `办结后及时报告，并交回有关文书的副本或者复印件、办理情况报告等材料（第五十条）。`,
];

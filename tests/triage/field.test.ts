import { expect, test } from 'vitest';
import { loadPassages, loadTriager, rules } from './load-triager.ts';
import { trainFieldClassifier } from '../../packages/knowledge/src/triage/field.ts';
import { toFieldExamples } from '../../packages/knowledge/src/triage/learning-material.ts';

const passages = loadPassages();
const triager = loadTriager('2026-11-23', passages);

test.each([
  ['公司三个月没发工资', 'labour'],
  ['上班时被机器压伤手指', 'work-injury'],
  ['离婚后孩子归谁', 'marriage-family'],
  ['爸爸去世没立遗嘱房子怎么分', 'inheritance'],
  ['朋友借钱打了借条不还', 'lending'],
  ['房东不退租房押金', 'tenancy'],
  ['楼上天天吵，漏水也不管', 'neighbours'],
  ['骑电动车被汽车撞了', 'traffic'],
  ['盗窃两千元会判刑吗', 'criminal'],
  ['商标被别人抢注了', 'intellectual-property'],
  ['对城管罚款不服想复议', 'administrative'],
  ['网上买到假货商家不退款', 'consumer'],
  ['物业公司乱收物业费', 'property-management'],
  ['手术失败医院不承认', 'medical'],
  ['在工地上干活把腿摔断了，老板送进医院就不管', 'work-injury'],
  ['旅行社临时改行程能不能解约', 'consumer'],
  ['航班取消了机票怎么算', 'contract'],
  ['理发店没问过我就用我的照片做广告', 'personality'],
  ['合伙开店想退股别人不同意', 'company'],
  ['父亲过世后老家的房子怎么过户', 'inheritance'],
])('%s is a matter of %s', (message, field) => {
  expect(triager.fields.classify(message)[0]?.field).toBe(field);
});

test.each([
  ['第二次起诉离婚要带什么证据', 'marriage-family'],
  ['房东不退押金怎么起诉', 'tenancy'],
  ['仲裁裁决下来公司还是不给工资，怎么申请执行', 'labour'],
  ['收到法院传票以后该做什么', 'procedure'],
])('how to go about a matter belongs to the matter: %s', (message, field) => {
  expect(triager.fields.classify(message)[0]?.field).toBe(field);
  expect(triager.explore({ message }).field).toBe(field);
});

test('the beliefs of one message add up to one', () => {
  const sum = triager.fields.classify('邻居占了我家过道').reduce((total, { confidence }) => total + confidence, 0);
  expect(sum).toBeCloseTo(1, 6);
});

test('the same examples always teach the same', () => {
  const examples = [...toFieldExamples(passages.slice(0, 200)), ...rules.fieldExamples];
  const texts = ['押金不退', '欠条过期', '孩子抚养费'];
  const [first, second] = [trainFieldClassifier(examples, rules.fieldCues), trainFieldClassifier(examples, rules.fieldCues)];
  expect(texts.map((text) => first.classify(text))).toEqual(texts.map((text) => second.classify(text)));
});

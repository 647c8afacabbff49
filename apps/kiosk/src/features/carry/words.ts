import { handOverConsents } from '@mingbai/api/contract';

export const carryWords = {
  title: '把已经写过的经过带过去',
  loading: '正在取您写过的…',
  nothing: '这里已经没有可以带的内容。可以直接从头写。',
  list: '会带过去的',
  rows: { facts: '事情经过', claims: '想要的结果', other: '对方', self: '您' },
  plain: '不带，从头写',
  go: '带过去',
  must: '请先勾同意；不想带，点“不带，从头写”。',
  to: {
    mediation: { lead: '不用再写一遍。带过去以后，还可以改。', agree: handOverConsents.mediation },
    aid: { lead: '不用再写一遍。带过去以后，还可以改。', agree: handOverConsents.aid },
  },
} as const;

import type { Outcome } from './types.ts';

/** What staff call each outcome. */
export const outcomeLabels: Record<Outcome, string> = {
  answered: '已回答',
  partial: '部分回答',
  clarify: '请补充情况',
  'no-basis': '没有找到依据',
  'out-of-scope': '不在服务范围',
  emergency: '紧急情况',
  refused: '不能提供帮助',
  degraded: '模型不可用，已用资料回答',
};

/** What a resident reads where an outcome has no answer of its own, and what she can do next. */
export const outcomeSentences: Record<Exclude<Outcome, 'answered' | 'degraded' | 'emergency' | 'partial'>, string> = {
  clarify:
    '我想先弄清楚您遇到的事。请再说一两句：对方是谁（家人、邻居、老板、商家、单位……），发生了什么，什么时候的事，您想要什么结果。说不清也没关系，可以直接找窗口工作人员，或拨打 12348。',
  'no-basis':
    '我手上的资料里没有找到能回答这个问题的依据，不敢乱说。您可以换个说法再问一次，或者拨打 12348 公共法律服务热线、到服务窗口找工作人员，他们会接着帮您。',
  'out-of-scope': '这件事不在法律服务的范围里，我帮不上忙。如果您遇到了纠纷、欠款、工资、家庭、房屋这类麻烦，可以直接告诉我。',
  refused: '这个忙我不能帮。如果您自己正被这件事困住，可以拨打 12348，或到窗口找工作人员，说说您真正担心的是什么。',
};

const notices = {
  extractive: '本回答由计算机程序从法律资料中自动整理（人工智能生成内容），仅供参考，不构成法律意见；法条以官方发布为准。',
  model: '本回答由人工智能生成，引用已逐字核对，仅供参考，不构成法律意见；法条以官方发布为准。',
} as const;

/** The label generative AI has to carry (人工智能生成合成内容标识办法); an answer put together without a model is labelled too. */
export function noticeOf(mode: 'extractive' | 'model'): string {
  return notices[mode];
}

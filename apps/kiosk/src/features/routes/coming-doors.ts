export const comingDoors = ['aid', 'mediation', 'progress'] as const;
export type ComingDoor = (typeof comingDoors)[number];

interface ComingText {
  title: string;
  free: string;
  will: string;
  today: readonly string[];
  bring: readonly string[];
  mind: string;
}

/** What is not open yet, said plainly, with what one can do today. Basis: 法律援助法 2、43、44；人民调解法 3、4、17。 */
export const comingText: Record<ComingDoor, ComingText> = {
  aid: {
    title: '申请法律援助',
    free: '法律援助不收费。',
    will: '以后可以在这里填申请、交材料、看结果。现在还没有开通。',
    today: ['到窗口当场申请，表格由工作人员帮您填', '先打 12348，问问自己的事能不能申请'],
    bring: [
      '身份证，或别的身份证明',
      '和这件事有关的材料：合同、借条、判决书、聊天记录、照片',
      '家里经济困难的，把情况说清楚；要填的说明表窗口有',
      '替别人申请的，再带对方的身份证明和你们的关系证明',
    ],
    mind: '材料不齐也可以先去，窗口会一次说清还差什么。期限快到的，今天就去，可以先给援助、后补手续。',
  },
  mediation: {
    title: '预约调解',
    free: '人民调解不收费，双方自愿，随时可以不调。',
    will: '以后可以在这里选时间、选调解员。现在还没有开通。',
    today: ['到窗口说“我要调解”，工作人员帮您联系调解员', '打 12348，问离您最近的调解委员会', '也可以直接找社区居委会的调解员'],
    bring: ['身份证', '对方的姓名和电话，知道多少带多少', '能说明事情经过的东西：合同、收据、照片、聊天记录'],
    mind: '调解不妨碍您去法院。起诉的期限还在走，快到期的，请一边起诉一边调解。',
  },
  progress: {
    title: '查进度',
    free: '',
    will: '以后凭回执号和查询码在这里看进度。现在还没有开通。',
    today: ['带上回执，到受理的窗口问', '打 12348，报回执号'],
    bring: ['受理时给您的回执或通知书', '身份证'],
    mind: '回执丢了也能查，带身份证到窗口就行。',
  },
};

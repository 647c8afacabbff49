import { deadlineCodes, type DeadlineRequest } from '@mingbai/api/contract';

export type DeadlineCode = (typeof deadlineCodes)[number];
type Facts = Omit<(typeof DeadlineRequest)['_output'], 'code' | 'from'>;

/** A fact besides the day that changes the clock, asked with ready answers. */
export interface Choice {
  text: string;
  options: readonly { label: string; facts: Facts }[];
}

interface ClockAsk {
  /** “哪天…？”: the day the clock starts from, as people say it. */
  when: string;
  choice?: Choice;
  /** A limitation starts anew with a demand, an acknowledgement or a suit (民法典 195): the latest such day is asked as well. */
  restarts?: true;
  /** The day asked is a birthday: the clock waits for its eighteenth return (民法典 191). */
  birthday?: true;
}

const harm = '哪天知道自己的权益受了损害，也知道该找谁？';
const ofKind: Choice = {
  text: '收到的是哪一种？',
  options: [
    { label: '判决书', facts: { kind: 'judgment' } },
    { label: '裁定书', facts: { kind: 'ruling' } },
  ],
};

/** Total, so that a new clock without a question does not compile. The server's own question, where it sends one, comes first. */
export const clockAsks: Record<DeadlineCode, ClockAsk> = {
  D_CIV: { when: harm, restarts: true },
  D_INSTAL: { when: '最后一期是哪天到期？', restarts: true },
  D_NOTERM: { when: '哪天是给对方的宽限期满，或对方第一次说不还？', restarts: true },
  D_CHILD_ABUSE: { when: '孩子是哪天出生的？', restarts: true, birthday: true },
  D_NEVER: { when: '哪天发生的？' },
  D_LABOUR: {
    when: '哪天发生的？已经离职的，哪天离职的？',
    restarts: true,
    choice: {
      text: '现在还在这家单位吗？',
      options: [
        { label: '已经离职', facts: { employmentContinues: false } },
        { label: '还在上班，要的是工资', facts: { employmentContinues: true, claim: 'pay' } },
        { label: '还在上班，是别的事', facts: { employmentContinues: true } },
      ],
    },
  },
  D_LAB_SUIT: { when: '哪天收到仲裁裁决书？' },
  D_INJ_CO: { when: '哪天出的事故，或诊断出职业病？' },
  D_INJ_ME: { when: '哪天出的事故，或诊断出职业病？' },
  D_INSPECT: { when: '单位的这个做法，哪天停止的？还没停的，选今天。' },
  D_ADMIN_REVIEW: { when: '哪天收到或知道这个决定？' },
  D_ADMIN_SUIT: {
    when: '哪天收到或知道这个决定？',
    choice: {
      text: '申请过行政复议吗？',
      options: [
        { label: '没有', facts: { afterReconsideration: false } },
        { label: '有，填收到复议决定的那天', facts: { afterReconsideration: true } },
      ],
    },
  },
  D_APPEAL: { when: '哪天收到的？', choice: ofKind },
  D_RETRIAL: { when: '判决或裁定哪天生效？' },
  D_EXEC: { when: '判决书或调解书写的履行期，到哪天为止？' },
  D_PAYORDER_OBJ: { when: '哪天收到支付令？' },
  D_CONFIRM: { when: '调解协议哪天生效？' },
  D_PRES_SUE: { when: '法院哪天采取的保全？' },
  D_TRAFFIC: { when: '哪天收到事故认定书？' },
  D_PO_REVIEW: { when: '哪天收到裁定？' },
  D_GUAR: { when: '主债务哪天到期？' },
  D_RESCIND: {
    when: '哪天知道的，或胁迫哪天停止？',
    choice: {
      text: '因为什么要撤销？',
      options: [
        { label: '受了欺骗', facts: { ground: 'fraud' } },
        { label: '受了胁迫', facts: { ground: 'duress' } },
        { label: '明显不公平', facts: { ground: 'unfair' } },
        { label: '自己弄错了', facts: { ground: 'mistake' } },
      ],
    },
  },
  D_MARRIAGE_DURESS: { when: '胁迫哪天停止，或哪天知道对方的病情？' },
  D_DISSOLVE: { when: '哪天知道可以解除合同？' },
  D_DEBTOR_ACT: { when: '哪天知道对方转移了财产？' },
  D_LEGATEE: { when: '哪天知道自己受遗赠？' },
  D_RIGHT_PREEMPT: { when: '哪天收到出租人要卖房的通知？' },
  D_RETURN: { when: '哪天收到货？' },
  D_PETITION: { when: '哪天收到书面答复？' },
  D_STATE_COMP: { when: harm },
  D_INSUR: {
    when: '哪天知道发生了保险事故？',
    choice: {
      text: '是哪一种保险？',
      options: [
        { label: '人寿保险', facts: { life: true } },
        { label: '别的保险', facts: { life: false } },
      ],
    },
  },
};

export function findClock(code: string): DeadlineCode | undefined {
  return deadlineCodes.find((known) => known === code);
}

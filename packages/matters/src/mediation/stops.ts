import type { RuleBasis } from './confirmation.ts';
import { type Door, stopDoors } from './doors.ts';

export type StopCondition =
  | 'RESPONDENT_REFUSES'
  | 'EXCLUSIVE_AUTHORITY'
  | 'ALREADY_ACCEPTED_OR_SETTLED'
  | 'CRIME_OR_SECURITY'
  | 'DV_IMMINENT'
  | 'NOT_PRIVATE_DISPUTE'
  | 'FAKE_MEDIATION';

export interface Stop {
  question: string;
  why: string;
  /** Empty where no article we can show says so. */
  basis: RuleBasis[];
  doors: Door[];
}

const { police, court, reconsideration, aid, staff } = stopDoors;

/** Asked before booking, in this order: danger first. A «yes» leads to the doors. */
export const stops: Record<StopCondition, Stop> = {
  DV_IMMINENT: {
    question: '家里有人打您、吓唬您，您现在害怕吗？',
    why: '先保住安全。家庭暴力不是“家务事”，不用去和对方坐下来谈。',
    basis: [{ slug: 'anti-domestic-violence-law', article: 23 }],
    doors: [police, { kind: 'protection-order', title: '向法院申请人身安全保护令', why: '法院可以命令对方不许靠近您。不用先离婚。' }, aid, staff],
  },
  CRIME_OR_SECURITY: {
    question: '有没有人打伤人、拿刀、偷抢、骗钱，或者马上要打起来？',
    why: '这类事先由公安机关处理。报警以后，赔偿的部分还可以再来调解。',
    basis: [{ slug: 'peoples-mediation-law', article: 25 }],
    doors: [police, staff],
  },
  NOT_PRIVATE_DISPUTE: {
    question: '对方是政府部门，您是对罚款、征收、不办事这类决定不服吗？',
    why: '人民调解管的是老百姓、单位之间的纠纷。对行政决定不服有专门的办法，而且有期限。',
    basis: [{ slug: 'administrative-reconsideration-law', article: 20 }],
    doors: [reconsideration, { kind: 'administrative-litigation', title: '去法院告行政机关', why: '也可以直接起诉；有的事要先复议。' }, staff],
  },
  ALREADY_ACCEPTED_OR_SETTLED: {
    question: '法院、公安或者别的部门已经收了这件事，或者已经处理完了吗？',
    why: '已经有地方在办，两边一起办会乱。请先问那边，也可以问他们能不能转来调解。',
    basis: [],
    doors: [staff],
  },
  EXCLUSIVE_AUTHORITY: {
    question: '这件事法律规定只能由专门机关决定吗？比如办离婚登记、改户口、定伤残等级。',
    why: '这些要由专门机关定。里面牵涉的钱和责任，仍可以来问。',
    basis: [],
    doors: [staff],
  },
  RESPONDENT_REFUSES: {
    question: '对方已经清楚地说过不愿意调解吗？',
    why: '调解要双方愿意，有一方明确说不，就不能调。',
    basis: [{ slug: 'peoples-mediation-law', article: 17 }],
    doors: [court, aid, staff],
  },
  FAKE_MEDIATION: {
    question: '是不是两边商量好，借调解来对付别人，比如躲债？',
    why: '不能用调解损害别人的利益。',
    basis: [],
    doors: [staff],
  },
};

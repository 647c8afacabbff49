import { addDays, isDay } from '../deadlines/days.ts';
import type { Answers } from './conditions.ts';
import type { TriageQuestion } from './types.ts';

/** A longer message tells something of its own. */
const replyLengthMax = 24;
/** What begins the id of a question about a day; behind it the code of the deadline. */
export const prefixOfDay = 'date:';
const daysAgo: Record<string, number> = { 今天: 0, 昨天: 1, 前天: 2, 大前天: 3 };
const around = '(?:是|就是|大概|大约|应该是|在|我是|我)?';
const after = '(?:的|收到|拿到|签收|送达|知道|发生|出的|离职|收到的|拿到的|左右|那天)*';
const fullDay = new RegExp(`^${around}(?:(\\d{4})[年./-])?(\\d{1,2})[月./-](\\d{1,2})[日号]?${after}$`, 'u');
const spokenDay = new RegExp(`^${around}(今天|昨天|前天|大前天)${after}$`, 'u');
/** Short words for yes and no, and how an option that means the same begins. */
const shortReplies: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:没有|没|无|不是|没得|冇得|还没|还没有|没签|否|不)$/u, /^(?:没|无|不是|还没|否)/u],
  [/^(?:有|有的|是|是的|对|对的|嗯|签过|签了)$/u, /^(?:有|是|签过|现在有)/u],
];

/**
 * What a bare reply (「11月3日」, 「没有」, or an option word for word) says to the questions that were just asked; `undefined` when it is no reply to them.
 * A day without a year is the last time that day came round.
 */
export function understandReply(questions: readonly TriageQuestion[], reply: string, today: string): Answers | undefined {
  const text = trimReply(reply);
  if (!mayBeReply(reply)) return undefined;
  const day = readDay(text, today);
  const dated = questions.find(({ id }) => id.startsWith(prefixOfDay));
  if (day !== undefined) return dated && { [dated.id]: day };
  for (const { id, options } of questions) {
    const option = options.find((candidate) => candidate === text) ?? findMeant(options, text);
    if (option !== undefined) return { [id]: option };
  }
  return undefined;
}

/** Whether a message is short enough to be a reply and nothing else. */
export function mayBeReply(message: string): boolean {
  const text = trimReply(message);
  return text !== '' && text.length <= replyLengthMax;
}

function trimReply(message: string): string {
  return message
    .normalize('NFKC')
    .replace(/[\s。，,.!！~～]+$/gu, '')
    .replace(/\s+/gu, '');
}

function findMeant(options: readonly string[], text: string): string | undefined {
  const meant = shortReplies.find(([said]) => said.test(text))?.[1];
  const fitting = options.filter((option) => meant?.test(option) === true);
  return fitting.length === 1 ? fitting[0] : undefined;
}

function readDay(text: string, today: string): string | undefined {
  const ago = daysAgo[spokenDay.exec(text)?.[1] ?? ''];
  if (ago !== undefined) return addDays(today, -ago);
  const [, year, month = '', date = ''] = fullDay.exec(text) ?? [];
  const toDay = (chosen: number): string => `${chosen}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const day = toDay(year === undefined ? thisYear : Number(year));
  if (!isDay(day)) return undefined;
  return day > today && year === undefined ? toDay(thisYear - 1) : day;
}

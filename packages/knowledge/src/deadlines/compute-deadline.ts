import { formatArticleLabel } from '../text/numerals.ts';
import { isInForce } from '../triage/rule-facts.ts';
import type { Basis } from '../triage/types.ts';
import { addWorkdays, moveToWorkday, type WorkCalendar } from './calendar.ts';
import { addYears, isDay, writeDay } from './days.ts';
import type { Clock, DeadlineRule, DeadlineRules } from './deadline-rules.ts';
import type { Deadline, DeadlineQuestion, DeadlineResult } from './deadline.ts';
import { endOfClock, endOfLimitation } from './limitation.ts';

const ageOfMajority = 18;

/** Names a law by its slug; what the library knows, handed in so that this module knows no laws. */
export type LawTitles = (slug: string) => string;

/**
 * The last day of a clock of the deadline table (domain rules §3.4): first day not counted, month ends, and a last day nobody works moved on
 * (civil-code:201–203, civil-procedure-law:85). `today` only decides which rules are in force.
 */
export function computeDeadline(question: DeadlineQuestion, rules: DeadlineRules, calendar: WorkCalendar, titles: LawTitles, today: string): DeadlineResult {
  const rule = rules.rows.find((row) => row.code === question.code && isInForce(row, today));
  if (!rule) return { ok: false, problem: 'unknown-code', field: 'code' };
  for (const field of ['from', 'birthDate', 'interruptedOn', 'dueDate'] as const) {
    const day = question[field];
    if (day !== undefined && !isDay(day)) return { ok: false, problem: 'impossible-date', field };
  }
  if (isBornTooLate(question, today)) return { ok: false, problem: 'impossible-date', field: 'birthDate' };
  const row = chooseRow(rule, question);
  if (row.clock === null) return { ok: true, deadline: describeEndless(rule, row, titles) };
  const start = startOf(rule, question);
  if (start === undefined) return { ok: false, problem: 'missing-date', field: rule.code === 'D_CHILD_ABUSE' ? 'birthDate' : 'from' };
  return { ok: true, deadline: describe(rule, row, row.clock, start, question, calendar, titles) };
}

/** Nobody is born after what happened to her, nor after today. */
function isBornTooLate({ birthDate, from }: DeadlineQuestion, today: string): boolean {
  return birthDate !== undefined && (birthDate > today || (from !== undefined && birthDate > from));
}

interface Row {
  title: string;
  clock: Clock | null;
  since: string;
  basis: string[];
}

/** The variant whose every condition the question fulfils, else the rule itself. */
function chooseRow(rule: DeadlineRule, question: DeadlineQuestion): Row {
  const facts: Record<string, unknown> = { ...question, claim: isPay(question) ? 'pay' : question.claim };
  return rule.variants.find(({ when }) => Object.entries(when).every(([name, value]) => value === undefined || facts[name] === value)) ?? rule;
}

const payWords = /pay|wage|salary|工资|报酬|薪|加班费|奖金/i;
/** Penalties and compensation that only carry the word: their year runs while one is employed. */
const penaltyWords = /double|[二两双2]倍|[没未](?:有)?签|补偿|赔偿|代通知|年(?:休)?假/i;

/** Who is still employed and does not say otherwise is asking for wages; that is what people wait with. */
function isPay({ claim, employmentContinues }: DeadlineQuestion): boolean {
  return claim === undefined ? employmentContinues === true : payWords.test(claim) && !penaltyWords.test(claim);
}

/** The day that is not counted. A child's clock waits for its eighteenth birthday (civil-code:191); a due date, where given, is what the clock runs from. */
function startOf(rule: DeadlineRule, question: DeadlineQuestion): string | undefined {
  const told = question.dueDate ?? question.from;
  if (rule.code !== 'D_CHILD_ABUSE') return told;
  if (question.birthDate === undefined) return undefined;
  const adult = addYears(question.birthDate, ageOfMajority);
  return told !== undefined && told > adult ? told : adult;
}

function describe(rule: DeadlineRule, row: Row, clock: Clock, start: string, question: DeadlineQuestion, calendar: WorkCalendar, titles: LawTitles): Deadline {
  const { end, interrupted } = rule.limitation
    ? endOfLimitation(start, clock, question.interruptedOn, calendar)
    : { end: clock.unit === 'workday' ? addWorkdays(start, clock.amount, calendar) : endOfClock(start, clock), interrupted: false };
  const lastDay = moveToWorkday(end, calendar);
  const holidaysKnown = calendar.knows(end) && calendar.knows(lastDay);
  const basis = toBasis(row.basis, titles);
  const counted = interrupted && question.interruptedOn !== undefined ? question.interruptedOn : start;
  const moved = lastDay === end ? '' : `（${writeDay(end)}是休息日，顺延）`;
  const named = basis[0] ? `，依据${basis[0].label}` : '';
  return {
    code: rule.code,
    text: `${row.title}：从${row.since}起${sayClock(clock)}，${writeDay(counted)}当天不算，最后一天是${writeDay(lastDay)}${moved}${named}。`,
    lastDay,
    basis,
    notes: notesFor(rule, question, interrupted, holidaysKnown, lastDay),
    holidaysKnown,
  };
}

function describeEndless(rule: DeadlineRule, row: Row, titles: LawTitles): Deadline {
  const basis = toBasis(row.basis, titles);
  const named = basis[0] ? `（${basis[0].label}）` : '';
  return { code: rule.code, text: `${row.title}：没有期限在走，什么时候都可以提${named}。`, lastDay: null, basis, notes: rule.notes, holidaysKnown: true };
}

function notesFor(rule: DeadlineRule, question: DeadlineQuestion, interrupted: boolean, holidaysKnown: boolean, lastDay: string): string[] {
  const notes = [...rule.notes];
  if (rule.limitation) {
    if (interrupted) notes.unshift('您催要过、对方承认过，或者起诉、申请调解过，期限已经从那天重新计算；请留好凭据。');
    else if (question.interruptedOn !== undefined) notes.unshift('您说的那次催要不在期限之内，没有让期限重新计算；有别的凭据请带来给工作人员看。');
    else notes.push('催要过、对方认过账、起诉或申请调解过，都会从那天重新计算。最后六个月里遇到不能主张的障碍，障碍消除后再给六个月。');
    notes.push('过了时效不等于不能起诉：法院照样受理，也不会主动提时效，只有对方提出来才会影响结果。');
  }
  if (rule.sureness !== 'V') notes.push('这条规定的原文不在本库，请向窗口或办案单位核对。');
  if (!holidaysKnown) notes.push(`${lastDay.slice(0, 4)}年的放假安排还没有录入，这里只避开了周末；遇到节假日还可能顺延。`);
  return notes;
}

const unitWords: Record<Clock['unit'], string> = { year: '年', month: '个月', day: '日', workday: '个工作日' };

function sayClock({ amount, unit }: Clock): string {
  return `${amount}${unitWords[unit]}`;
}

function toBasis(refs: string[], titles: LawTitles): Basis[] {
  return refs.flatMap((ref) => {
    const [slug, number] = ref.split(':');
    if (!slug || !number) return [];
    return [{ slug, article: Number(number), label: `${titles(slug)}${formatArticleLabel(Number(number))}` }];
  });
}

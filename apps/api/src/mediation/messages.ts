import { randomUUID } from 'node:crypto';
import { addMessage, cancelMessages, type Db, findSlotOfMatter, type MatterRow, type SlotClaimRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { daysBetween, lastWorkdayBefore } from '@mingbai/knowledge';
import { comingStates, reschedulableStates } from '@mingbai/matters';
import type { Deps } from '../deps.ts';
import { readDetails, readPersonal, readState } from './file.ts';
import { writeTime } from './times.ts';

export const messageTitles = {
  'booking-reminder': '前一个工作日提醒',
  invitation: '请对方来调解',
  rescheduled: '改期通知',
  cancelled: '取消通知',
} as const;
export type MessageKind = keyof typeof messageTitles;

const dayMs = 86_400_000;

interface Message {
  kind: MessageKind;
  /** Tells the receiver of a repetition: one message for one thing that happened. */
  key: string;
  dueAt: Date;
  uselessAfter?: Date;
  to: string;
  text: string;
}

/** Nothing is sent to anybody in the matter of somebody who may be watched at home: whoever reads it may be the one she fears. */
async function write({ sealing }: Deps, tx: Db, matter: MatterRow, { to, text, ...message }: Message): Promise<void> {
  if (readDetails(matter).watched) return;
  await addMessage(tx, { id: randomUUID(), matterId: matter.id, payloadSealed: sealing.seal(JSON.stringify({ to, text })), ...message });
}

interface Phones {
  applicant: string | undefined;
  /** Only of somebody who has agreed and expects to come. */
  respondent: string | undefined;
}

/** Whom to tell of the time that is kept. */
export function findPhones(deps: Deps, matter: MatterRow): Phones {
  const { applicant, respondent } = readPersonal(deps, matter);
  return { applicant: applicant.phone, respondent: comingStates.has(readState(matter)) ? respondent.phone : undefined };
}

/**
 * One working day before the time that is kept now, in place of reminders of any other; none where no session is to come. Nothing without a number to send to.
 * Call after every change of time or state.
 */
export async function remind(deps: Deps, tx: Db, matter: MatterRow): Promise<void> {
  await cancelMessages(tx, matter.id, ['booking-reminder']);
  const now = deps.clock.now();
  const claim = await findSlotOfMatter(tx, matter.id);
  if (!claim || claim.startsAt <= now || !reschedulableStates.has(readState(matter))) return;
  const { startsAt } = claim;
  const day = toDateInChina(startsAt);
  const before = daysBetween(lastWorkdayBefore(day, deps.ruleBook.calendar), day);
  const dueAt = new Date(Math.max(now.getTime(), startsAt.getTime() - before * dayMs));
  const { applicant, respondent } = findPhones(deps, matter);
  const common = { kind: 'booking-reminder', dueAt, uselessAfter: startsAt } as const;
  const text = `提醒您：${writeTime(startsAt)}调解。`;
  if (applicant !== undefined)
    await write(deps, tx, matter, {
      ...common,
      key: `booking-reminder ${claim.id}`,
      to: applicant,
      text: `${text}来不了，请凭回执号 ${matter.receiptNo} 提前改期或取消。`,
    });
  if (respondent !== undefined)
    await write(deps, tx, matter, {
      ...common,
      key: `booking-reminder ${claim.id} respondent`,
      to: respondent,
      text: `${text}来不了，请提前告诉调解委员会。`,
    });
}

/** In place of word of any earlier change that has not left. */
export async function tellRescheduled(
  deps: Deps,
  tx: Db,
  matter: MatterRow,
  { id, startsAt }: Pick<SlotClaimRow, 'id' | 'startsAt'>,
  phones: (string | undefined)[],
): Promise<void> {
  await cancelMessages(tx, matter.id, ['rescheduled']);
  await tell(deps, tx, matter, { kind: 'rescheduled', key: id, text: `调解改到 ${writeTime(startsAt)}。`, uselessAfter: startsAt }, phones);
}

export async function tellCancelled(deps: Deps, tx: Db, matter: MatterRow, phones: (string | undefined)[]): Promise<void> {
  await tell(deps, tx, matter, { kind: 'cancelled', key: String(matter.version), text: '原来约好的调解取消了，您不用来。' }, phones);
}

export async function sendInvitation(
  deps: Deps,
  tx: Db,
  matter: MatterRow,
  invitation: { tokenBlind: string; path: string; text: string; expiresAt: Date },
  phone: string,
): Promise<void> {
  const { tokenBlind, path, text, expiresAt } = invitation;
  await cancelMessages(tx, matter.id, ['invitation']);
  const key = `invitation ${tokenBlind}`;
  await write(deps, tx, matter, { kind: 'invitation', key, dueAt: deps.clock.now(), uselessAfter: expiresAt, to: phone, text: `${text} ${path}` });
}

/** Over: nobody is reminded, invited or told of another time any more. */
export async function stopMessages(tx: Db, matterId: string): Promise<void> {
  await cancelMessages(tx, matterId, ['booking-reminder', 'invitation', 'rescheduled']);
}

type Told = Pick<Message, 'kind' | 'key' | 'text' | 'uselessAfter'>;

async function tell(deps: Deps, tx: Db, matter: MatterRow, { key, ...told }: Told, phones: (string | undefined)[]): Promise<void> {
  for (const [at, to] of phones.entries()) {
    if (to !== undefined) await write(deps, tx, matter, { ...told, key: `${told.kind} ${matter.id} ${key} ${at}`, dueAt: deps.clock.now(), to });
  }
}

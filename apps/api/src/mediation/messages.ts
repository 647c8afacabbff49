import { randomUUID } from 'node:crypto';
import { addMessage, cancelMessages, type Db, type MatterRow, type SlotClaimRow } from '@mingbai/db';
import type { Deps } from '../deps.ts';
import { writeTime } from './times.ts';

export const messageTitles = {
  'booking-reminder': '前一天提醒',
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
  to: string;
  text: string;
}

async function write({ sealing }: Deps, tx: Db, matterId: string, { to, text, ...message }: Message): Promise<void> {
  await addMessage(tx, { id: randomUUID(), matterId, payloadSealed: sealing.seal(JSON.stringify({ to, text })), ...message });
}

/** One day before the booked time, in place of a reminder of another time. Nothing without a number to send to. */
export async function remindBefore(
  deps: Deps,
  tx: Db,
  matter: Pick<MatterRow, 'id' | 'receiptNo'>,
  claim: Pick<SlotClaimRow, 'id' | 'startsAt'>,
  phone: string | undefined,
): Promise<void> {
  await cancelMessages(tx, matter.id, ['booking-reminder']);
  if (phone === undefined) return;
  await write(deps, tx, matter.id, {
    kind: 'booking-reminder',
    key: `booking-reminder ${claim.id}`,
    dueAt: new Date(Math.max(deps.clock.now().getTime(), claim.startsAt.getTime() - dayMs)),
    to: phone,
    text: `提醒您：${writeTime(claim.startsAt)}调解。来不了，请凭回执号 ${matter.receiptNo} 提前改期或取消。`,
  });
}

export async function tellRescheduled(
  deps: Deps,
  tx: Db,
  matter: MatterRow,
  claim: Pick<SlotClaimRow, 'id' | 'startsAt'>,
  phones: (string | undefined)[],
): Promise<void> {
  const text = `调解改到 ${writeTime(claim.startsAt)}。`;
  await tell(deps, tx, matter, 'rescheduled', claim.id, text, phones);
}

export async function tellCancelled(deps: Deps, tx: Db, matter: MatterRow, phones: (string | undefined)[]): Promise<void> {
  await tell(deps, tx, matter, 'cancelled', String(matter.version), '原来约好的调解取消了，您不用来。', phones);
}

export async function sendInvitation(
  deps: Deps,
  tx: Db,
  matter: MatterRow,
  invitation: { tokenBlind: string; path: string; text: string },
  phone: string,
): Promise<void> {
  const { tokenBlind, path, text } = invitation;
  await cancelMessages(tx, matter.id, ['invitation']);
  await write(deps, tx, matter.id, { kind: 'invitation', key: `invitation ${tokenBlind}`, dueAt: deps.clock.now(), to: phone, text: `${text} ${path}` });
}

/** Over: nobody is reminded or invited any more. */
export async function stopMessages(tx: Db, matterId: string): Promise<void> {
  await cancelMessages(tx, matterId, ['booking-reminder', 'invitation']);
}

async function tell(deps: Deps, tx: Db, matter: MatterRow, kind: MessageKind, key: string, text: string, phones: (string | undefined)[]): Promise<void> {
  for (const [at, to] of phones.entries()) {
    if (to !== undefined) await write(deps, tx, matter.id, { kind, key: `${kind} ${matter.id} ${key} ${at}`, dueAt: deps.clock.now(), to, text });
  }
}

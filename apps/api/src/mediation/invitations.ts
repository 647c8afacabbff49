import { randomBytes } from 'node:crypto';
import {
  createInvitation,
  type Db,
  expireInvitations,
  findInvitation,
  findMatter,
  findSlotOfMatter,
  type InvitationRow,
  lockInvitation,
  markInvitationOpened,
  markInvitationReplied,
  type MatterRow,
} from '@mingbai/db';
import type { MediationState } from '@mingbai/matters';
import type { Invitation, InvitationReply } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { respondent } from '../matters/move.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { getCommittee } from './committees.ts';
import { fieldTitleOf, readDetails, readPersonal, readState } from './file.ts';
import { sendInvitation } from './messages.ts';
import { moveMediation } from './move.ts';
import { invitationDays } from './settings.ts';
import { toTakenSlot } from './slots.ts';
import { writeInstant } from './times.ts';

/** What people's mediation is, and that declining costs nothing (peoples-mediation-law:3, 4, 17, 23). */
const rights = [
  '来不来调解由您自己定。不来，也不会因此吃亏。',
  '调解不收费。',
  '同意以后，您也随时可以不调了。',
  '您可以选调解员，也可以要求不公开调解。',
  '调解不成，双方仍可以去仲裁、找有关部门或者起诉。',
];

/** A new link in place of the one before; the token is shown once and kept only as a keyed hash. Call in a transaction. */
export async function invite(deps: Deps, tx: Db, matter: MatterRow): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(24).toString('base64url');
  const createdAt = deps.clock.now();
  const expiresAt = new Date(createdAt.getTime() + invitationDays * 86_400_000);
  const tokenBlind = blindInvitation(deps, token);
  await expireInvitations(tx, matter.id, createdAt);
  await createInvitation(tx, { tokenBlind, matterId: matter.id, createdAt, expiresAt });
  const { applicant, respondent: other } = readPersonal(deps, matter);
  const text = `${applicant.name}想请${getCommittee(deps, readDetails(matter).committeeId).name}调解一件事，来不来由您定。请打开链接答复：`;
  if (other.phone !== undefined) await sendInvitation(deps, tx, matter, { tokenBlind, path: invitationPath(token), text, expiresAt }, other.phone);
  return { token, expiresAt };
}

/** Where the other party's page is. The token stands behind the hash, which browsers do not send. */
export function invitationPath(token: string): string {
  return `/#/invitation/${token}`;
}

/** Throws `invitation-gone` for a link that does not exist, has run out, or whose matter is over. */
export async function openInvitation(deps: Deps, token: string): Promise<Invitation> {
  const { db } = deps.database;
  const now = deps.clock.now();
  const tokenBlind = blindInvitation(deps, token);
  const invitation = await findInvitation(db, tokenBlind);
  const matter = invitation && (await findMatter(db, 'mediation', invitation.matterId));
  if (!invitation || !matter || (invitation.repliedAt === null && !isOpen(invitation, matter, now))) throw new Problem('invitation-gone');
  if (invitation.openedAt === null) await markInvitationOpened(db, tokenBlind, now);
  return writeInvitation(deps, db, matter, invitation);
}

/** Replies once. The same answer again is answered as the first was; another one is `invitation-gone`. */
export async function replyToInvitation(deps: Deps, { token, key }: { token: string; key: string | undefined }, body: InvitationReply): Promise<Invitation> {
  const { accept, reason, phone } = body;
  const tokenBlind = blindInvitation(deps, token);
  return onceInTransaction(deps, { scope: `invitation-reply ${tokenBlind}`, key, body }, async (tx) => {
    const invitation = await lockInvitation(tx, tokenBlind);
    const matter = invitation && (await findMatter(tx, 'mediation', invitation.matterId));
    if (!invitation || !matter) throw new Problem('invitation-gone');
    if (invitation.repliedAt !== null) {
      if (invitation.accepted !== accept) throw new Problem('invitation-gone', { detail: '您已经答复过了。想改主意，请打电话给调解委员会。' });
      return writeInvitation(deps, tx, matter, invitation);
    }
    const now = deps.clock.now();
    if (!isOpen(invitation, matter, now)) throw new Problem('invitation-gone');
    await markInvitationReplied(tx, tokenBlind, accept, now);
    const personal = readPersonal(deps, matter);
    const moved = await moveMediation(deps, tx, matter, {
      to: accept ? 'RESPONDENT_CONSENTED' : 'RESPONDENT_REFUSED',
      mover: respondent,
      words: reason === undefined ? {} : { reason },
      detail: { by: 'link' },
      ...(phone === undefined ? {} : { personal: { ...personal, respondent: { ...personal.respondent, phone } } }),
    });
    return writeInvitation(deps, tx, moved, { ...invitation, repliedAt: now, accepted: accept });
  });
}

/** An invitation still waits for its answer only while the other party is being asked. */
function isOpen({ expiresAt }: InvitationRow, matter: MatterRow, now: Date): boolean {
  const asked: MediationState = 'CONTACTING';
  return expiresAt > now && readState(matter) === asked;
}

/** No more of the applicant than her name and the kind of dispute, unless she agreed to more; after a refusal not even that. */
async function writeInvitation(deps: Deps, db: Db, matter: MatterRow, { repliedAt, accepted, expiresAt }: InvitationRow): Promise<Invitation> {
  const { field, committeeId, shareWithRespondent } = readDetails(matter);
  const { applicant, facts } = readPersonal(deps, matter);
  const claim = await findSlotOfMatter(db, matter.id);
  const declined = repliedAt !== null && accepted === false;
  return {
    applicantName: applicant.name,
    fieldTitle: fieldTitleOf(deps, field),
    about: shareWithRespondent && !declined ? facts : null,
    committee: getCommittee(deps, committeeId),
    slot: claim ? toTakenSlot(claim) : null,
    replied: repliedAt === null ? 'no' : accepted ? 'accepted' : 'declined',
    rights,
    expiresAt: writeInstant(expiresAt),
  };
}

function blindInvitation({ sealing }: Deps, token: string): string {
  return sealing.blind(`invitation ${token}`);
}

import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { invitations } from '../schema/index.ts';

export type InvitationRow = typeof invitations.$inferSelect;

export async function createInvitation(tx: Db, invitation: Pick<InvitationRow, 'tokenBlind' | 'matterId' | 'createdAt' | 'expiresAt'>): Promise<void> {
  await tx.insert(invitations).values(invitation);
}

export async function findInvitation(db: Db, tokenBlind: string): Promise<InvitationRow | undefined> {
  const [row] = await db.select().from(invitations).where(eq(invitations.tokenBlind, tokenBlind));
  return row;
}

/** The invitation, locked until the transaction ends: of two replies at once the second sees the first. */
export async function lockInvitation(tx: Db, tokenBlind: string): Promise<InvitationRow | undefined> {
  const [row] = await tx.select().from(invitations).where(eq(invitations.tokenBlind, tokenBlind)).for('update');
  return row;
}

export async function findLastInvitation(db: Db, matterId: string): Promise<InvitationRow | undefined> {
  const [row] = await db.select().from(invitations).where(eq(invitations.matterId, matterId)).orderBy(desc(invitations.createdAt)).limit(1);
  return row;
}

export async function markInvitationOpened(db: Db, tokenBlind: string, at: Date): Promise<void> {
  await db
    .update(invitations)
    .set({ openedAt: at })
    .where(and(eq(invitations.tokenBlind, tokenBlind), isNull(invitations.openedAt)));
}

export async function markInvitationReplied(tx: Db, tokenBlind: string, accepted: boolean, at: Date): Promise<void> {
  await tx.update(invitations).set({ repliedAt: at, accepted }).where(eq(invitations.tokenBlind, tokenBlind));
}

/** Links not yet answered end now: a new one takes their place, or the matter is over. */
export async function expireInvitations(tx: Db, matterId: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ expiresAt: at })
    .where(and(eq(invitations.matterId, matterId), isNull(invitations.repliedAt)));
}

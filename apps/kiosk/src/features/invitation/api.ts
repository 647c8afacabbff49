import { Invitation, type InvitationReply } from '@mingbai/api/contract';
import { getParsed, postJson } from '../../lib/api.ts';

const address = (token: string) => `/api/mediation/invitations/${encodeURIComponent(token)}`;

export function getInvitation(token: string, signal: AbortSignal): Promise<Invitation> {
  return getParsed(address(token), Invitation, signal);
}

export async function postReply(token: string, reply: InvitationReply, key: string): Promise<void> {
  await postJson(`${address(token)}/replies`, reply, { key });
}

/** The token behind `#/invitation/`; it never leaves the browser in an address. */
export function readToken(hash: string): string | null {
  return /^#\/invitation\/([\w-]{1,200})$/.exec(hash)?.[1] ?? null;
}

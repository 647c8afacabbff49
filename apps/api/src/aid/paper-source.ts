import { listMatterClocks, listMatterConsents, listMatterEvents, type MatterRow } from '@mingbai/db';
import { type Contact, isSignaturePng, type ReceiptFormat, type Signature } from '@mingbai/documents';
import { aidMaterialTable, aidMatterTable } from '@mingbai/matters';
import { z } from 'zod';
import { Signature as SignatureGiven } from '../contract/aid.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { type AidDetails, type AidHandler, type AidPersonal, readAidDetails, readAidPersonal } from './file.ts';
import { type AidEvent, findLast, openEvents } from './history.ts';
import { findAidOffice } from './offices.ts';
import type { AidPaperName } from './paper-names.ts';

/** What the applicant entered as the last day; nobody has checked which term it is. */
export const deadlineKind = '申请人填写的最后一天';

/** Everything a paper is made from. */
export interface PaperSource {
  deps: Deps;
  matter: MatterRow;
  details: AidDetails;
  personal: AidPersonal;
  events: AidEvent[];
  signature: Signature | null;
  consents: { kind: string; version: string; at: Date }[];
  decisionDueOn: string | null;
  /** What every paper carries. */
  sheet: { madeAt: string; sample: boolean };
  title: string;
  office: string;
  contact: Contact | null;
}

export interface PaperRequest {
  name: AidPaperName;
  forStaff: boolean;
  format?: ReceiptFormat;
  /** The code the owner showed: printed on her receipt, kept nowhere. */
  accessCode?: string;
}

export type Printer = (source: PaperSource, request: PaperRequest) => Promise<Uint8Array>;

/** Reads and opens all a paper of this matter may need. */
export async function readSource(deps: Deps, matter: MatterRow): Promise<PaperSource> {
  const { db } = deps.database;
  const details = readAidDetails(matter);
  const personal = readAidPersonal(deps, matter);
  const consents = await listMatterConsents(db, matter.id);
  const clocks = await listMatterClocks(db, [matter.id]);
  const t7 = clocks.findLast(({ code }) => code === 'T7');
  const office = findAidOffice(deps, matter.office);
  const sealed = consents.find(({ signatureSealed }) => signatureSealed !== null)?.signatureSealed;
  return {
    deps,
    matter,
    details,
    personal,
    events: openEvents(deps, await listMatterEvents(db, matter.id)),
    signature: sealed ? toSignature(deps.sealing.open(sealed), (personal.agent ?? personal.applicant).name) : null,
    consents,
    decisionDueOn: t7?.pausedOn ? null : (t7?.dueOn ?? details.decisionDueOn),
    sheet: { madeAt: deps.clock.now().toISOString(), sample: deps.district.sample },
    title: aidMatterTable[details.matter].title,
    office: office?.name ?? '法律援助机构',
    contact: office ? { name: office.name, phone: office.phone, address: office.address, hours: office.hours } : null,
  };
}

function toSignature(json: string, name: string): Signature {
  const { png, signedAt } = SignatureGiven.parse(JSON.parse(json));
  const image = new Uint8Array(Buffer.from(png.slice(png.indexOf(',') + 1), 'base64'));
  return { name, signedAt, image: isSignaturePng(image) ? image : null };
}

/** What every letter carries. */
export function toLetter({ sheet, office, contact, personal, title }: PaperSource) {
  return { ...sheet, office, contact, applicantName: personal.applicant.name, matter: title };
}

/** A number of its own for each paper of a matter. */
export function toNumber({ matter }: PaperSource, kind: string): string {
  return `${matter.receiptNo}-${kind}`;
}

/** Titles of the papers that are there. */
export function listHandedIn({ materials }: AidDetails): string[] {
  const handedIn = (state: string): boolean => state === 'provided' || state === 'photographed';
  return materials.filter(({ state }) => handedIn(state)).map(({ code }) => aidMaterialTable[code].title);
}

/** The last of these events. Throws `not-found`. */
export function getEvent({ events }: PaperSource, ...states: Parameters<typeof findLast>[1][]): AidEvent {
  const event = findLast(events, ...states);
  if (!event) throw new Problem('not-found', { detail: '现在还没有这份文书。' });
  return event;
}

/** Throws `not-found`. */
export function getHandler({ personal }: PaperSource): AidHandler {
  if (!personal.handler) throw new Problem('not-found', { detail: '还没有指派办理人员。' });
  return personal.handler;
}

/** What of an event is text. */
export function readText(value: unknown): string | undefined {
  return z.string().safeParse(value).data;
}

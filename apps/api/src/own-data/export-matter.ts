import { listMatterClocks, listMatterEvents, listMatterRecords, listMatterUploads, type MatterEventRow, type MatterRow } from '@mingbai/db';
import type { OwnData } from '../contract/own-data.ts';
import type { Deps } from '../deps.ts';
import type { Sealing } from '../sealing.ts';

type Words = Record<string, unknown>;

/** Everything we keep of a matter that is its owner's to see (个人信息保护法 45): not what the other party said, nor the working notes of staff. */
export async function exportMatter({ database: { db }, sealing, clock }: Deps, matter: MatterRow): Promise<OwnData> {
  const events = await listMatterEvents(db, matter.id);
  const clocks = await listMatterClocks(db, [matter.id]);
  const { consents, visits } = await listMatterRecords(db, matter.id);
  const files = await listMatterUploads(db, matter.id);
  const { receiptNo, kind, state, channel, details, eraseAfter } = matter;
  return {
    exportedAt: clock.now().toISOString(),
    receiptNo,
    kind,
    state,
    channel,
    receivedAt: matter.receivedAt.toISOString(),
    given: ownGiven(openWords(sealing, matter.personalSealed), events),
    details,
    history: events.map((event) => ({ at: event.at.toISOString(), state: event.toState, by: event.actorKind, words: ownWords(sealing, event) })),
    deadlines: clocks.map(({ code, startedOn, dueOn, endedOn }) => ({ code, startedOn, dueOn, endedOn })),
    consents: consents.map(({ at, signatureSealed, kind: what, version, textHash }) => ({
      kind: what,
      version,
      textHash,
      at: at.toISOString(),
      signature: signatureSealed === null ? null : sealing.open(signatureSealed),
    })),
    ratings: visits
      .filter(({ isVisit }) => !isVisit)
      .map(({ at, satisfied, commentSealed }) => ({
        at: at.toISOString(),
        satisfied,
        comment: commentSealed === null ? '' : sealing.open(commentSealed),
      })),
    files: files.map(({ id, material, nameSealed, type, bytes, createdAt }) => ({
      id,
      material,
      fileName: sealing.open(nameSealed),
      type,
      bytes,
      at: createdAt.toISOString(),
    })),
    keptUntil: eraseAfter,
  };
}

/** Once the other party has answered, the telephone kept of her may be the one she gave herself: that is hers. */
function ownGiven({ respondent, ...given }: Words, events: MatterEventRow[]): Words {
  if (typeof respondent !== 'object' || respondent === null) return given;
  const hasAnswered = events.some(({ actorKind }) => actorKind === 'respondent');
  return { ...given, respondent: hasAnswered ? { ...respondent, phone: undefined } : respondent };
}

/** Of what staff wrote, the words meant for the resident; of the other party's, none. */
const shown: Record<MatterEventRow['actorKind'], (words: Words) => Words> = {
  citizen: (words) => words,
  system: ({ reason, note }) => ({ reason, note }),
  staff: ({ reason, note }) => ({ reason, note }),
  respondent: () => ({}),
};

function ownWords(sealing: Sealing, { actorKind, wordsSealed }: MatterEventRow): Words {
  return shown[actorKind](openWords(sealing, wordsSealed));
}

function openWords(sealing: Sealing, sealed: Uint8Array | null): Words {
  return sealed === null ? {} : (JSON.parse(sealing.open(sealed)) as Words);
}

import { rankCommittees } from '@mingbai/matters';
import type { BookingView, Committee } from '../contract/mediation.ts';
import { fields } from '../contract/triage.ts';
import type { Deps } from '../deps.ts';
import { invalid } from '../problem.ts';
import { fieldTitleOf } from './file.ts';

export type PlainCommittee = BookingView['committee'];
type Entry = Deps['district']['file']['committees'][number];

/** Best match first, each with the reason. An unknown field is a 422. */
export function listCommittees(
  deps: Deps,
  { field, street, q }: { field: string | undefined; street: string | undefined; q: string | undefined },
): Committee[] {
  const known = fields.find((one) => one === field);
  if (field !== undefined && known === undefined) throw invalid('field', '没有这一类纠纷');
  const question = { field: known, fieldTitle: known && fieldTitleOf(deps, known), street: findStreet(deps, street), q: q?.trim() };
  return rankCommittees(deps.district.file.committees, question).map(({ committee, why }) => ({ ...toPlain(deps, committee), why }));
}

export function getCommittee(deps: Deps, id: string): PlainCommittee {
  const entry = deps.district.file.committees.find((committee) => committee.id === id);
  // A committee taken out of the district's file keeps its matters.
  return entry ? toPlain(deps, entry) : { id, name: '（已撤销的调解委员会）', kind: 'community', fields: [], sample: deps.district.sample };
}

export function hasCommittee({ district }: Deps, id: string): boolean {
  return district.file.committees.some((committee) => committee.id === id);
}

/** The committee a query asks for; undefined: all. Throws `invalid-input` for one that does not exist. */
export function readCommittee(deps: Deps, name: string, id = ''): string | undefined {
  if (id === '') return undefined;
  if (!hasCommittee(deps, id)) throw invalid(name, '没有这个调解委员会');
  return id;
}

/** By id or by name: 古田 and gutian are the same street. */
function findStreet({ district }: Deps, street: string | undefined): string | undefined {
  if (street === undefined || street === '') return undefined;
  const known = district.file.streets.find(({ id, shortName, fullName }) => id === street || street.includes(shortName) || fullName === street);
  return known?.id ?? street;
}

function toPlain({ district }: Deps, { id, name, kind, fields: own, street, address, phone, hours }: Entry): PlainCommittee {
  return {
    id,
    name,
    kind,
    fields: own,
    ...(street === undefined ? {} : { street }),
    ...(address === null ? {} : { address }),
    ...(phone === null ? {} : { phone }),
    ...(hours === null ? {} : { hours }),
    sample: district.sample,
  };
}

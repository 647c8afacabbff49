import { fields } from '../contract/triage.ts';
import { invalid } from '../problem.ts';

type Field = (typeof fields)[number];

/**
 * What people's mediation does not take, since it is no dispute between private parties (peoples-mediation-law:2): why, and where to go. A civil
 * consequence of a crime, such as a compensation, has a field of its own.
 */
const otherDoors: Partial<Record<Field, string>> = {
  criminal: '人民调解管的是民间纠纷，刑事案件不在这里办。报案请打 110，已经立案的请找办案机关。只谈民事赔偿的，请改选对应的那类纠纷。',
  administrative: '人民调解管的是民间纠纷，对政府机关的处罚或决定不服不在这里办。请申请行政复议，或向法院提起行政诉讼。',
};

/** The fields a booking may carry. */
export const bookableFields = fields.filter((field) => otherDoors[field] === undefined);

/** Throws `invalid-input` at `field` for what mediation does not take. */
export function refuseOtherDoors(field: Field): void {
  const door = otherDoors[field];
  if (door !== undefined) throw invalid('field', door);
}

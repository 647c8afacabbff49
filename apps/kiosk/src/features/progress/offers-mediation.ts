import type { AidApplicationView } from '@mingbai/api/contract';

type View = Pick<AidApplicationView, 'matter' | 'state'>;

/** Disputes between people (人民调解法 2): not what only an authority decides, and never violence at home. */
const mediable: readonly View['matter'][] = ['C04', 'C05', 'C07', 'C08', 'C09', 'N05'];

/** Without a lawyer of ours, for good or for now. */
const withoutAid: readonly View['state'][] = ['REFUSED', 'OBJECTION', 'UPHELD', 'TERMINATED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'CONSULT_ONLY'];

/** Whether mediation is another way for this application. */
export function offersMediation({ matter, state }: View): boolean {
  return mediable.includes(matter) && withoutAid.includes(state);
}

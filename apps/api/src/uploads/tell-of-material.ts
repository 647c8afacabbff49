import { type Db, type MatterRow, moveMatter } from '@mingbai/db';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';

/** Notes in a matter's history that a file came: its material is no longer owed. Call in a transaction that holds the matter. Throws when it is closed. */
export async function tellOfMaterial({ sealing, clock }: Deps, tx: Db, matter: MatterRow, code: string): Promise<void> {
  refuseClosed(matter);
  await moveMatter(tx, {
    matter,
    version: matter.version,
    event: {
      at: clock.now(),
      toState: matter.state,
      actorKind: 'citizen',
      actor: null,
      detail: { kind: 'materials-added', material: code },
      wordsSealed: sealing.seal(JSON.stringify({ note: '补交材料' })),
    },
    changes: { details: { ...matter.details, materials: markProvided(matter.details['materials'], code) } },
  });
}

function markProvided(materials: unknown, code: string): unknown[] {
  const given = (Array.isArray(materials) ? materials : []) as { code?: unknown }[];
  return [...given.filter((material) => material.code !== code), { code, state: 'provided' }];
}

export function refuseClosed({ closedAt }: MatterRow): void {
  if (closedAt !== null) throw new Problem('move-not-allowed', { detail: '这件申请已经办结，不能再补材料。还有需要可以重新申请。' });
}

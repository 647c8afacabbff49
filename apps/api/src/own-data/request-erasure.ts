import { type Db, getMatterForUpdate, type MatterRow, moveMatter } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { formatArticleLabel, writeDay } from '@mingbai/knowledge';
import type { ErasureReply } from '../contract/own-data.ts';
import type { Deps } from '../deps.ts';

const basis = [{ slug: 'personal-information-protection-law', article: 47, label: `个人信息保护法${formatArticleLabel(47)}` }];

/** Puts the owner's wish to be forgotten into the matter's history, where staff find it, and says what stands against it now. Call in a transaction. */
export async function requestErasure({ sealing, clock }: Deps, tx: Db, matterId: string, reason: string | undefined): Promise<ErasureReply> {
  const matter = await getMatterForUpdate(tx, matterId);
  const at = clock.now();
  const wordsSealed = sealing.seal(JSON.stringify({ note: '申请删除个人信息', ...(reason ? { reason } : {}) }));
  const event = { at, toState: matter.state, actorKind: 'citizen' as const, actor: null, detail: { kind: 'erasure-requested' }, wordsSealed };
  await moveMatter(tx, { matter, version: matter.version, event });
  return answer(matter, toDateInChina(at));
}

function answer({ closedAt, eraseAfter: keptUntil }: MatterRow, today: string): ErasureReply {
  if (closedAt === null) {
    return { state: 'blocked', text: '您的要求已经记下。这件事还在办，现在不能删除；您可以先撤回申请。办结后工作人员会答复您。', basis, keptUntil };
  }
  if (keptUntil !== null && keptUntil >= today) {
    return { state: 'blocked', text: `您的要求已经记下。档案要保存到${writeDay(keptUntil)}，在那以前只保存、不作别的使用，到期自动删除。`, basis, keptUntil };
  }
  return { state: 'waiting', text: '您的要求已经记下，工作人员会答复您能不能删除、为什么。', basis, keptUntil };
}

import { toDateInChina } from '@mingbai/ingest';
import { computeDeadline } from '@mingbai/knowledge';
import type { AidApplicationView } from '../contract/aid.ts';
import type { Deps } from '../deps.ts';
import { toBasis } from '../matters/basis.ts';
import { getKnowledge } from '../routes/knowledge.ts';
import { type AidEvent, findLast } from './history.ts';

type Remedy = AidApplicationView['remedies'][number];

/** Where one may turn who does not accept the review (legal-aid-law:49); the terms are those of the deadline table. */
const ways = [
  { kind: 'reconsideration', title: '申请行政复议', code: 'D_ADMIN_REVIEW', article: { slug: 'administrative-reconsideration-law', article: 20 } },
  { kind: 'court', title: '向法院起诉', code: 'D_ADMIN_SUIT', article: { slug: 'administrative-litigation-law', article: 46 } },
] as const;

/** The ways left after an objection was turned down, with the last day of each as if she received that decision the day it was made; the earliest there can be. */
export function listRemedies(deps: Deps, events: AidEvent[]): Remedy[] {
  const upheld = findLast(events, 'UPHELD');
  if (!upheld) return [];
  const { rules, calendar } = deps.ruleBook;
  const { library } = getKnowledge(deps);
  const from = toDateInChina(upheld.row.at);
  const today = toDateInChina(deps.clock.now());
  return ways.flatMap(({ kind, title, code, article }): Remedy[] => {
    const result = computeDeadline({ code, from }, rules.deadlines, calendar, (slug) => slug, today);
    if (!result.ok || result.deadline.lastDay === null) return [];
    return [{ kind, title, from, lastDay: result.deadline.lastDay, basis: toBasis(library, [{ slug: 'legal-aid-law', article: 49 }, article]) }];
  });
}

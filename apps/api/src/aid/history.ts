import type { MatterEventRow } from '@mingbai/db';
import type { Library } from '@mingbai/knowledge';
import { aidMaterialTable, aidStateWords, type AidStateCode, type ArticleKey } from '@mingbai/matters';
import { z } from 'zod';
import { type AidApplicationView, type AidMaterial, aidMaterials, aidStates } from '../contract/aid.ts';
import type { Basis } from '../contract/shared.ts';
import type { Deps } from '../deps.ts';
import { readArticles, toBasis } from '../matters/basis.ts';
import { type AidWords, readAidWords } from './file.ts';
import { findAidOffice } from './offices.ts';

/** An event of an application with its words open. */
export interface AidEvent {
  row: MatterEventRow;
  to: AidStateCode;
  words: AidWords;
  articles: ArticleKey[];
  /** Leaves the state as it is: a paper came, a transfer was asked back. */
  isAside: boolean;
}

export function openEvents(deps: Deps, rows: MatterEventRow[]): AidEvent[] {
  return rows.map((row) => ({
    row,
    to: z.enum(aidStates).parse(row.toState),
    words: readAidWords(deps, row.wordsSealed),
    articles: readArticles(row.detail),
    isAside: row.fromState === row.toState,
  }));
}

/** What this event is called in a history. */
export function eventTitle({ row, to, isAside }: AidEvent): string {
  if (row.detail['kind'] === 'materials-added') return '补交材料';
  if (isAside && to === 'TRANSFERRED') return row.detail['escalated'] === true ? '转交有争议，报值班长定' : '退回转出单位';
  return aidStateWords[to].title;
}

/** States whose reason the resident reads in her own timeline. */
const toldReasons: ReadonlySet<AidStateCode> = new Set(['REFUSED', 'CONSULT_ONLY', 'TERMINATED', 'UPHELD', 'ORDERED_CORRECTION', 'DEEMED_WITHDRAWN']);

/** The timeline in plain words; reasons only where they are the resident's. */
export function toTimeline(deps: Deps, events: AidEvent[]): AidApplicationView['timeline'] {
  return events
    .filter(({ to, isAside }) => !(isAside && to === 'TRANSFERRED'))
    .map((event) => ({ at: event.row.at.toISOString(), state: event.to, title: eventTitle(event), note: tell(deps, event) }));
}

function tell(deps: Deps, { row, to, words, isAside }: AidEvent): string {
  const material = aidMaterials.find((code) => code === row.detail['material']);
  if (material) return `收到：${aidMaterialTable[material].title}`;
  if (isAside) return words.note ?? '';
  const office = typeof row.detail['office'] === 'string' ? findAidOffice(deps, row.detail['office'])?.name : undefined;
  const parts = [
    to === 'TRANSFERRED' && office !== undefined ? `转到${office}。` : '',
    to === 'SUPPLEMENT' ? tellMissing(words.missing ?? [], row.detail['dueOn']) : '',
    toldReasons.has(to) ? (words.reason ?? '') : '',
    words.note ?? '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function tellMissing(missing: { code: AidMaterial; note: string }[], dueOn: unknown): string {
  const list = missing.map(({ code, note }) => `${aidMaterialTable[code].title}${note === '' ? '' : `（${note}）`}`).join('、');
  return `请补：${list}。${typeof dueOn === 'string' ? `最迟 ${dueOn}。` : ''}`;
}

/** What exactly was wanted of this paper when it was last asked for; empty where that was not written. */
export function findNote(events: AidEvent[], code: AidMaterial): string {
  const asked = events.flatMap(({ words }) => words.missing ?? []).findLast((item) => item.code === code);
  return asked?.note ?? '';
}

/** The last of these events that came about by a move. */
export function findLast(events: AidEvent[], ...states: AidStateCode[]): AidEvent | undefined {
  return events.findLast(({ to, isAside }) => !isAside && states.includes(to));
}

export function toDecision(library: Library, events: AidEvent[]): { granted: boolean; at: string; reason: string; basis: Basis[] } | null {
  const decided = findLast(events, 'GRANTED', 'REFUSED');
  if (!decided) return null;
  const { row, to, words, articles } = decided;
  return { granted: to === 'GRANTED', at: row.at.toISOString(), reason: words.reason ?? '', basis: toBasis(library, articles) };
}

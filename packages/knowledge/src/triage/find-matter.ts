import type { Field } from '../content/fields.ts';
import type { Answers } from './conditions.ts';
import type { MatterRule, RouteRules } from './route-rules.ts';

/** A matter with its signals ready to be looked for. */
export interface SignalledMatter extends MatterRule {
  patterns: RegExp[];
}

/** How strongly each field is believed in, 0 to 1. */
export type FieldBelief = ReadonlyMap<Field, number>;

/** Each signal found counts half as much as full belief in the matter's field: words and field must agree. */
const signalWeight = 0.5;
const signalsMax = 3;
/** A field believed in less than this has not been recognised. */
const fieldBeliefMin = 0.12;

/** The matter a message tells of, or that was tapped. `undefined`: nothing recognised yet, ask. */
export function findMatter(
  text: string,
  answers: Answers,
  belief: FieldBelief,
  matters: readonly SignalledMatter[],
  rules: Pick<RouteRules, 'fieldTitles'>,
): { matter: SignalledMatter | undefined; field: Field } {
  const tappedMatter = matters.find(({ title, id }) => answers['matter'] === title || answers['matter'] === id);
  if (tappedMatter) return { matter: tappedMatter, field: tappedMatter.field };
  const tappedField = matters.map(({ field }) => field).find((field) => answers['field'] === field || answers['field'] === rules.fieldTitles[field]);
  if (tappedField) return { matter: onlyMatterOf(tappedField, matters), field: tappedField };
  if (text === '') return { matter: undefined, field: 'other' };
  return findToldMatter(text, belief, matters);
}

/** A field of one matter needs no second question. */
function onlyMatterOf(field: Field, matters: readonly SignalledMatter[]): SignalledMatter | undefined {
  const own = matters.filter((matter) => matter.field === field);
  return own.length === 1 ? own[0] : undefined;
}

function findToldMatter(text: string, belief: FieldBelief, matters: readonly SignalledMatter[]): { matter: SignalledMatter | undefined; field: Field } {
  const [topField, topBelief] = [...belief].reduce<[Field, number]>((best, entry) => (entry[1] > best[1] ? entry : best), ['other', 0]);
  const told = matters
    .map((matter) => ({ matter, signals: matter.patterns.filter((pattern) => pattern.test(text)).length, matches: countMatches(text, matter.patterns) }))
    .filter(({ signals }) => signals > 0)
    .map(({ matter, matches }) => ({ matter, score: Math.min(matches, signalsMax) * signalWeight + (belief.get(matter.field) ?? 0) * 2 }))
    .sort((left, right) => right.score - left.score);
  const best = told[0]?.matter;
  if (best) {
    // Signals are plain words and can mislead; a field believed in clearly more strongly keeps its name.
    const agrees = (belief.get(best.field) ?? 0) * 1.5 >= topBelief;
    return { matter: best, field: agrees || topBelief < fieldBeliefMin ? best.field : topField };
  }
  if (topBelief < fieldBeliefMin) return { matter: undefined, field: 'other' };
  return { matter: matters.find(({ field }) => field === topField), field: topField };
}

/** How many different words of the signals stand in the text. */
function countMatches(text: string, patterns: readonly RegExp[]): number {
  const found = patterns.flatMap((pattern) => [...text.matchAll(new RegExp(pattern.source, 'gu'))].map(([word]) => word));
  return new Set(found).size;
}

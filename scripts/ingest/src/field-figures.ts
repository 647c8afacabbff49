import type { Field } from '@mingbai/knowledge';
import { alsoUnder, coarseFields, derivedLabels, homeLabelOf } from './field-labels.ts';

/** A question somebody labelled, and the field we sorted it into. */
export interface Sorted {
  label: string;
  field: Field;
}

/** How one label fared; each share is from 0 to 1. */
export interface LabelFigures {
  label: string;
  questions: number;
  precision: number;
  recall: number;
  f1: number;
}

/**
 * One row for each derived label. A field the label's map names counts as that label; any other counts as a wrong answer of its home label. `macroF1` is
 * the plain mean over the labels, so that three questions about medicine weigh as much as three hundred about work.
 */
export function scoreDerived(rows: readonly Sorted[]): { accuracy: number; macroF1: number; labels: LabelFigures[] } {
  const answered = rows.map(({ label, field }) => ({ label, told: derivedLabels[label]?.includes(field) ? label : homeLabelOf(field) }));
  const labels = Object.keys(derivedLabels).map((label): LabelFigures => {
    const right = answered.filter((row) => row.label === label && row.told === label).length;
    const questions = answered.filter((row) => row.label === label).length;
    const told = answered.filter((row) => row.told === label).length;
    return { label, questions, precision: share(right, told), recall: share(right, questions), f1: share(2 * right, questions + told) };
  });
  return {
    accuracy: share(answered.filter(({ label, told }) => label === told).length, rows.length),
    macroF1: share(
      labels.reduce((sum, { f1 }) => sum + f1, 0),
      labels.length,
    ),
    labels,
  };
}

/** Coarse accuracy, by homes alone and with the fields a label shares, and what the shared reading would give answers dealt out at random. */
export function scoreCoarse(rows: readonly Sorted[]): { byHome: number; shared: number; chance: number } {
  const fits = (label: string, field: Field): boolean => isHome(label, field) || alsoUnder[label]?.includes(field) === true;
  const dealt = rows.reduce((sum, { label }) => sum + rows.filter(({ field }) => fits(label, field)).length, 0);
  return {
    byHome: share(rows.filter(({ label, field }) => isHome(label, field)).length, rows.length),
    shared: share(rows.filter(({ label, field }) => fits(label, field)).length, rows.length),
    chance: share(dealt, rows.length ** 2),
  };
}

function isHome(label: string, field: Field): boolean {
  return coarseFields.some((coarse) => coarse.labels.includes(label) && coarse.fields.includes(field));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

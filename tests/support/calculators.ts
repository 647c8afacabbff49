import { readRuleBook } from '@mingbai/ingest';
import { findCalculator, type Surroundings, toLocalFigures } from '@mingbai/knowledge';
import { contentDirectory } from './repository.ts';

const { calculators, rules, calendar } = readRuleBook(contentDirectory);

export const calculatorBook = calculators;

/** As a bureau stands that has filled in nothing, unless `figures` says otherwise. */
function surroundingsOf(figures: Record<string, string>): Surroundings {
  const parameters = Object.entries(figures).map(([key, value]) => ({ key, value, title: key, unit: null, source: null, verifiedBy: null, verifiedAt: null }));
  return { today: '2026-11-23', calendar, deadlines: rules.deadlines, lpr: calculators.lpr, local: toLocalFigures({ parameters }) };
}

/** Runs one of the shipped calculators. */
export function runCalculator(id: string, body: unknown, figures: Record<string, string> = {}) {
  const calculator = findCalculator(calculators, id);
  if (!calculator) throw new Error(`没有 ${id}`);
  return calculator.run(body, surroundingsOf(figures));
}

/** The same, where an answer is expected. */
export function calculate(id: string, body: unknown, figures: Record<string, string> = {}) {
  const run = runCalculator(id, body, figures);
  if (!run.ok) throw new Error(JSON.stringify(run.issues));
  return run.outcome;
}

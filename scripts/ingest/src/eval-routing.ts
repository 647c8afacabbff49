import { readFileSync } from 'node:fs';
import {
  createFieldClassifier,
  type Field,
  type FieldWeights,
  fieldWeights,
  learnFields,
  type Library,
  type Retriever,
  type Rules,
  type RuleTriager,
  toFieldExamples,
} from '@mingbai/knowledge';
import { scoreCoarse, scoreDerived, type Sorted } from './field-figures.ts';

/** A question somebody labelled. */
interface Labelled {
  question: string;
  label: string;
}

/** What is measured, and with what. */
export interface RoutingServices {
  triager: RuleTriager;
  retriever: Retriever;
  library: Library;
  rules: Rules;
}

/** As many as `/api/triage` looks at. */
const hitsMax = 8;
const folds = 5;

/** The field `/api/triage` tells, by label; then the classifier alone, and what its weights are worth when each fold is measured with those chosen on the others. */
export async function evaluateDerived(name: string, path: string, services: RoutingServices): Promise<void> {
  const rows = readLabelled(path);
  const told = scoreDerived(await sortByTriage(rows, services));
  console.log(`\n${name}：${rows.length} 题，/api/triage 的领域：准确率 ${told.accuracy.toFixed(3)}，宏 F1 ${told.macroF1.toFixed(3)}`);
  console.log('标签\t题数\t精确率\t召回率\tF1');
  for (const { label, questions, precision, recall, f1 } of told.labels)
    console.log([label, questions, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3)].join('\t'));
  const table = sortByWeights(rows, services);
  const own = scoreDerived(table.get(fieldWeights) ?? []);
  console.log(`只用分类器：准确率 ${own.accuracy.toFixed(3)}，宏 F1 ${own.macroF1.toFixed(3)}`);
  const crossed = scoreDerived(crossValidate([...table.values()], rows.length));
  console.log(`只用分类器，权重按 ${folds} 折交叉验证另选：准确率 ${crossed.accuracy.toFixed(3)}，宏 F1 ${crossed.macroF1.toFixed(3)}`);
}

/** Ten coarse fields out of twenty labels. */
export async function evaluateCoarse(name: string, path: string, services: RoutingServices): Promise<void> {
  const rows = readLabelled(path);
  const { byHome, shared, chance } = scoreCoarse(await sortByTriage(rows, services));
  console.log(
    `\n${name}：${rows.length} 题，十个粗类：一对一 ${byHome.toFixed(3)}，按写明的多对多对照 ${shared.toFixed(3)}（同一对照下随机配对 ${chance.toFixed(3)}）`,
  );
}

/** Legal questions turned away, small talk recognised, wrongdoing refused. */
export function evaluateScope(name: string, path: string, { triager }: RoutingServices): void {
  const verdicts = readLabelled(path).map(({ question, label }) => ({ label, verdict: triager.judgeScope(question) }));
  const share = (label: string, holds: (verdict: (typeof verdicts)[number]['verdict']) => boolean): string => {
    const own = verdicts.filter((row) => row.label === label);
    return `${((100 * own.filter(({ verdict }) => holds(verdict)).length) / own.length).toFixed(1)} %（${own.length} 题）`;
  };
  console.log(`\n${name}：法律类误拒 ${share('法律类', ({ kind }) => kind !== 'legal')}`);
  console.log(`闲聊类认出 ${share('闲聊类', ({ kind }) => kind !== 'legal')}，违规类拒答 ${share('违规类', ({ outcome }) => outcome === 'refused')}`);
}

function readLabelled(path: string): Labelled[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);
}

async function sortByTriage(rows: readonly Labelled[], { triager, retriever }: RoutingServices): Promise<Sorted[]> {
  const sorted: Sorted[] = [];
  for (const { question, label } of rows) {
    const hits = await retriever.retrieve(question, { limit: hitsMax });
    sorted.push({ label, field: triager.explore({ message: question, hits }).field });
  }
  return sorted;
}

/** The rows as the classifier sorts them, for the weights in use and those around them. */
function sortByWeights(rows: readonly Labelled[], { library, rules }: RoutingServices): Map<FieldWeights, Sorted[]> {
  const learned = learnFields([...toFieldExamples(library.passages), ...rules.fieldExamples]);
  return new Map(
    listWeights().map((weights) => {
      const classifier = createFieldClassifier(learned, rules.fieldCues, weights);
      const tell = (question: string): Field => classifier.classify(question)[0]?.field ?? 'other';
      return [weights, rows.map(({ question, label }) => ({ label, field: tell(question) }))];
    }),
  );
}

/** Only proportions matter to the order of the fields, so that `calm` stays and the others move. */
function listWeights(): FieldWeights[] {
  const factors = [0.5, 1, 2];
  const { calm, cue, strongCue, aspect } = fieldWeights;
  const around = factors.flatMap((usual) =>
    factors.flatMap((strong) => factors.map((given) => ({ calm, cue: cue * usual, strongCue: strongCue * strong, aspect: aspect * given }))),
  );
  return [fieldWeights, ...around];
}

/** Each fold sorted by the candidate that does best on the other folds. */
function crossValidate(candidates: readonly (readonly Sorted[])[], count: number): Sorted[] {
  const inFold =
    (fold: number) =>
    (_: unknown, at: number): boolean =>
      at % folds === fold;
  const sorted = Array.from({ length: folds }, (_, fold) => {
    const scored = candidates.map((rows) => ({ rows, macroF1: scoreDerived(rows.filter((row, at) => !inFold(fold)(row, at))).macroF1 }));
    const best = scored.reduce((left, right) => (right.macroF1 > left.macroF1 ? right : left));
    return best.rows.filter(inFold(fold));
  }).flat();
  if (sorted.length !== count) throw new Error(`交叉验证少了题：${sorted.length}/${count}`);
  return sorted;
}

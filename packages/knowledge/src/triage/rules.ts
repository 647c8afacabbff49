import { DeadlineRules } from '../deadlines/deadline-rules.ts';
import { type DangerLexicon, parseDangerLexicon } from './danger-lexicon.ts';
import { FieldCues, type FieldExample } from './field.ts';
import { type GateExample, parseGateExamples } from './gate-ear.ts';
import { GateRules, Wording } from './gate-rules.ts';
import { parseHotlines } from './hotlines.ts';
import { parseFieldExamples } from './learning-material.ts';
import { RouteRules } from './route-rules.ts';
import { ScopeRules } from './scope-rules.ts';
import { parseScopeExamples, type ScopeExample } from './scope.ts';

/** Everything the triager knows, parsed. */
export interface Rules {
  wording: Wording;
  gates: GateRules;
  gateExamples: GateExample[];
  dangerWords: DangerLexicon;
  scope: ScopeRules;
  scopeExamples: ScopeExample[];
  fieldCues: FieldCues;
  fieldExamples: FieldExample[];
  routes: RouteRules;
  deadlines: DeadlineRules;
  hotlines: ReadonlyMap<string, string>;
}

/** The files `parseRules` needs: those of `content/rules`, and the hotline table that lies beside it. */
export const ruleFileNames = [
  'wording.json',
  'gates.json',
  'gate-examples.tsv',
  'danger-words.tsv',
  'scope.json',
  'scope-examples.tsv',
  'field-cues.json',
  'field-examples.tsv',
  'routes.json',
  'deadlines.json',
  'hotlines.tsv',
] as const;
export type RuleFileName = (typeof ruleFileNames)[number];

/** Reads the rules out of the texts of their files, name → text. Throws, naming the file, when one is missing or does not fit its schema. */
export function parseRules(files: Readonly<Record<string, string>>): Rules {
  const read = <Value>(name: RuleFileName, parse: (text: string) => Value): Value => {
    const text = files[name];
    if (text === undefined) throw new Error(`缺少规则文件 ${name}`);
    try {
      return parse(text);
    } catch (cause) {
      throw new Error(`规则文件 ${name} 不合格`, { cause });
    }
  };
  return {
    wording: read('wording.json', (text) => Wording.parse(JSON.parse(text))),
    gates: read('gates.json', (text) => GateRules.parse(JSON.parse(text))),
    gateExamples: read('gate-examples.tsv', parseGateExamples),
    dangerWords: read('danger-words.tsv', parseDangerLexicon),
    scope: read('scope.json', (text) => ScopeRules.parse(JSON.parse(text))),
    scopeExamples: read('scope-examples.tsv', parseScopeExamples),
    fieldCues: read('field-cues.json', (text) => FieldCues.parse(JSON.parse(text))),
    fieldExamples: read('field-examples.tsv', parseFieldExamples),
    routes: read('routes.json', (text) => RouteRules.parse(JSON.parse(text))),
    deadlines: read('deadlines.json', (text) => DeadlineRules.parse(JSON.parse(text))),
    hotlines: read('hotlines.tsv', parseHotlines),
  };
}

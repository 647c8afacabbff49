import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CalculatorBook,
  calculatorFileNames,
  createTriager,
  createWorkCalendar,
  type Library,
  parseCalculators,
  parseHolidayYears,
  parseRules,
  type Rules,
  type RuleTriager,
  ruleFileNames,
  type WorkCalendar,
} from '@mingbai/knowledge';
import { listContentFiles } from './content-files.ts';

export interface RuleBook {
  rules: Rules;
  calendar: WorkCalendar;
  calculators: CalculatorBook;
}

/** The reviewed rules of `content/rules` and `content/calculators`, the tables beside them and the holiday years of `content/calendar`. Throws, naming the file that is faulty. */
export function readRuleBook(contentDirectory: string): RuleBook {
  const pathOf = (name: string): string => join(contentDirectory, name === 'hotlines.tsv' ? name : `rules/${name}`);
  const files = Object.fromEntries(ruleFileNames.map((name) => [name, readFileSync(pathOf(name), 'utf8')]));
  const years = Object.fromEntries(listContentFiles(contentDirectory, 'calendar', '.json').map(({ name, text }) => [name, text]));
  const sums = Object.fromEntries(calculatorFileNames.map((name) => [name, readFileSync(join(contentDirectory, 'calculators', name), 'utf8')]));
  const calculators = parseCalculators(sums, readFileSync(join(contentDirectory, 'lpr_1y.tsv'), 'utf8'));
  return { rules: parseRules(files), calendar: createWorkCalendar(parseHolidayYears(years)), calculators };
}

/** The triager over one library, whose questions teach it. `today` is asked at every use, so a rule ends by itself on its day. */
export function buildTriager({ rules, calendar }: RuleBook, library: Library, today: () => string): RuleTriager {
  return createTriager(rules, {
    today,
    passages: library.passages,
    calendar,
    lawTitle: (slug) => library.laws.get(slug)?.shortTitle ?? slug,
    hasArticle: (slug, article) => library.find(`${slug}:${article}`) !== undefined,
  });
}

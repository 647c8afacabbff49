import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createTriager,
  createWorkCalendar,
  type Library,
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
}

/** The reviewed rules of `content/rules`, the hotlines beside them and the holiday years of `content/calendar`. Throws, naming the file that is faulty. */
export function readRuleBook(contentDirectory: string): RuleBook {
  const pathOf = (name: string): string => join(contentDirectory, name === 'hotlines.tsv' ? name : `rules/${name}`);
  const files = Object.fromEntries(ruleFileNames.map((name) => [name, readFileSync(pathOf(name), 'utf8')]));
  const years = Object.fromEntries(listContentFiles(contentDirectory, 'calendar', '.json').map(({ name, text }) => [name, text]));
  return { rules: parseRules(files), calendar: createWorkCalendar(parseHolidayYears(years)) };
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

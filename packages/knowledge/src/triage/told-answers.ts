import type { Answers } from './conditions.ts';
import type { RouteRules } from './route-rules.ts';

type QuestionRule = RouteRules['questions'][number];

/** A question with its patterns ready to be looked for. */
export interface ToldQuestion {
  id: string;
  about: RegExp | undefined;
  told: readonly { option: string; pattern: RegExp }[];
}

export function compileToldQuestions(questions: readonly QuestionRule[]): ToldQuestion[] {
  return questions.map(({ id, about, told = [] }) => ({
    id,
    about: about === undefined ? undefined : new RegExp(about, 'u'),
    told: told.map(({ option, pattern }) => ({ option, pattern: new RegExp(pattern, 'u') })),
  }));
}

/** What the words already answer, so that nobody is asked what she has just said. Where two options fit, it is asked. `text` is folded. */
export function readToldAnswers(text: string, questions: readonly ToldQuestion[]): Answers {
  const answers = questions.flatMap(({ id, told }): [string, string][] => {
    const [first, second] = told.filter(({ pattern }) => pattern.test(text));
    return first && !second ? [[id, first.option]] : [];
  });
  return Object.fromEntries(answers);
}

/** Whether a question has to do with what was told: of a leaking pipe nobody asks about noise. Who taps without words is asked everything. */
export function isAbout({ about }: Pick<ToldQuestion, 'about'>, text: string): boolean {
  return text === '' || about === undefined || about.test(text);
}

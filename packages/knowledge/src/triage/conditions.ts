/** What a resident has tapped so far: question id → the option's words. */
export type Answers = Readonly<Record<string, string>>;

/** What a resident taps who does not know: the question is not asked again, and closes no door. */
const unsure = '不清楚';

interface Conditions {
  when?: Record<string, string[]> | undefined;
  onlyWhen?: Record<string, string[]> | undefined;
}

/** Whether a door stands open given what was answered. A fact nobody has asked for closes only the doors that need it. */
export function holds({ when = {}, onlyWhen = {} }: Conditions, answers: Answers): boolean {
  const isOpen = Object.entries(when).every(([question, options]) => {
    const answer = answers[question];
    return answer === undefined || answer === unsure || options.includes(answer);
  });
  return isOpen && isAnswered(onlyWhen, answers);
}

/** Whether every one of these questions has been answered with one of its options. */
export function isAnswered(wanted: Record<string, string[]>, answers: Answers): boolean {
  return Object.entries(wanted).every(([question, options]) => {
    const answer = answers[question];
    return answer !== undefined && options.includes(answer);
  });
}

import { words } from '../../lib/words.ts';

/** Vermilion is for the last week only, and then the words say so too. A day that is past is no alarm any more. */
const urgentDaysMax = 7;

type LastDayTone = 'calm' | 'urgent' | 'past';

export function toneOf(daysLeft: number): LastDayTone {
  if (daysLeft < 0) return 'past';
  return daysLeft <= urgentDaysMax ? 'urgent' : 'calm';
}

export function sayDaysLeft(daysLeft: number): string {
  if (daysLeft === 0) return words.lastDay.today;
  return daysLeft > 0 ? words.lastDay.left(daysLeft) : words.lastDay.past(-daysLeft);
}

/** Only where the rule itself says that the court stays open is it said here. */
export function sayPast(text: string, notes: readonly string[]): string {
  const isOpen = [text, ...notes].some((one) => /不等于不能|照样受理|仍(?:然)?可以起诉/.test(one));
  return isOpen ? words.lastDay.pastOpen : words.lastDay.pastAsk;
}

/** The screen says by itself that holidays are not published yet; the rule's own note would say it twice. */
export function withoutHolidayNote(notes: readonly string[]): string[] {
  return notes.filter((note) => !note.includes('放假安排'));
}

import type { Basis } from '../triage/types.ts';

/** What is known of one clock; the fields of `POST /api/deadlines`. */
export interface DeadlineQuestion {
  code: string;
  /** The day the clock starts from. */
  from?: string | undefined;
  kind?: 'judgment' | 'ruling' | undefined;
  ground?: 'fraud' | 'duress' | 'unfair' | 'mistake' | undefined;
  /** What is asked for: `pay` is wages, which have no limitation while one is employed. */
  claim?: string | undefined;
  employmentContinues?: boolean | undefined;
  birthDate?: string | undefined;
  interruptedOn?: string | undefined;
  dueDate?: string | undefined;
  afterReconsideration?: boolean | undefined;
  life?: boolean | undefined;
}

export interface Deadline {
  code: string;
  /** One sentence for the resident. */
  text: string;
  /** `null` where nothing runs. */
  lastDay: string | null;
  basis: Basis[];
  notes: string[];
  /** Whether the State Council's notice for the last day's year is loaded; if not, only weekends were counted. */
  holidaysKnown: boolean;
}

/** Why no deadline could be told. */
export type DeadlineProblem = 'unknown-code' | 'missing-date' | 'impossible-date';

export type DeadlineResult = { ok: true; deadline: Deadline } | { ok: false; problem: DeadlineProblem; field: keyof DeadlineQuestion };

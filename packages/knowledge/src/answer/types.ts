import type { PassageSource } from '../passages/passage.ts';
import type { Triage } from '../triage/types.ts';

/** Every way a question can end. An honest «I cannot answer» is an outcome, not an error. */
export const outcomes = ['answered', 'partial', 'clarify', 'no-basis', 'out-of-scope', 'emergency', 'refused', 'degraded'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Citation {
  /** As it stands in the text, `[1]`. */
  marker: string;
  passageId: string;
  law?: { slug: string; title: string };
  article?: number;
  label: string;
  /** An exact substring of the passage's text. */
  quote: string;
  source: PassageSource;
}

export interface AnswerBody {
  outcome: Outcome;
  mode: 'extractive' | 'model';
  text: string;
  citations: Citation[];
  triage: Triage | null;
  followUps: string[];
  notice: string;
}

/** What a reader of the stream is told while the answer is being made. */
export type AnswerEvent = { type: 'triage'; triage: Triage } | { type: 'delta'; text: string } | { type: 'citations'; citations: Citation[] };

export interface Question {
  /** The resident's words, as sent. */
  message: string;
  /** Her earlier messages of this conversation, newest first. */
  previous: string[];
  channel: 'web' | 'kiosk' | 'wechat';
}

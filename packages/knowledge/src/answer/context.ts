import type { Library } from '../retrieve/library.ts';
import type { Hit, Retriever } from '../retrieve/retrieve.ts';
import type { Triage } from '../triage/types.ts';
import type { Triager } from '../triage/triager.ts';
import type { ChatModel } from '../models/chat-model.ts';
import type { AnswerEvent, Citation, Outcome, Question } from './types.ts';

/** What the steps need from outside. */
export interface AnswerServices {
  library: Library;
  retriever: Retriever;
  triager: Triager;
  /** Absent: answers are composed without a model. */
  model?: ChatModel | undefined;
  /** Numbers and addresses a resident may be shown beside those of the passages: hotlines and the district's own. */
  ownNumbers: Set<string>;
  /** Hears why a model's answer was given up; the words are ours and name nothing of the resident. */
  reportFault?: ((reason: string) => void) | undefined;
}

/** A piece of a draft: Markdown whose `⟦passage id⟧` tokens stand for citations. */
export type Draft = AsyncIterable<string>;

/** State the steps share while one question is answered. */
export interface AnswerContext {
  question: Question;
  /** The message with personal numbers masked: all that retrieval, models and logs ever see. */
  message: string;
  /** What to search for: the message, with its predecessor where it only makes sense after it. */
  searchText: string;
  hits: Hit[];
  draft: Draft | undefined;
  /** The composer to fall back on when the draft fails part of the way. */
  fallback: Draft | undefined;
  outcome: Outcome;
  mode: 'extractive' | 'model';
  text: string;
  citations: Citation[];
  triage: Triage | null;
  followUps: string[];
  /** Whether any sentence of a model was let through: then the answer carries the model's label, whoever finished it. */
  saidByModel: boolean;
  ended: boolean;
  signal: AbortSignal | undefined;
  emit(event: AnswerEvent): void;
  /** Ends the pipeline with a sentence of our own. */
  end(outcome: Outcome, text: string, followUps?: string[]): void;
}

export function createContext(question: Question, emit: (event: AnswerEvent) => void, signal: AbortSignal | undefined): AnswerContext {
  return {
    question,
    message: question.message,
    searchText: question.message,
    hits: [],
    draft: undefined,
    fallback: undefined,
    outcome: 'answered',
    mode: 'extractive',
    text: '',
    citations: [],
    triage: null,
    followUps: [],
    saidByModel: false,
    ended: false,
    signal,
    emit,
    end(outcome, text, followUps = []) {
      this.outcome = outcome;
      this.text = text;
      this.followUps = followUps;
      this.ended = true;
      emit({ type: 'delta', text });
    },
  };
}

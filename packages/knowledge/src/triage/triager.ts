import type { Hit } from '../retrieve/retrieve.ts';
import type { Safety, ScopeVerdict, Triage } from './types.ts';

/** Deterministic rules, evaluated before and beside every answer; a model never decides here. */
export interface Triager {
  /** The first safety gate the words trip, or null. Runs before anything else. */
  findSafety(message: string): Safety | null;
  judgeScope(message: string): ScopeVerdict;
  /** Field, doors and the missing fact. `hits` are the passages found, which help to tell the field. */
  triage(message: string, safety: Safety | null, hits: Hit[]): Triage;
  /**
   * The doors for the story told before, with what a bare reply to its questions adds, and the replies between; undefined when `reply` is no such reply.
   * `previous`: her earlier messages, newest first.
   */
  triageReply(previous: readonly string[], reply: string): Triage | undefined;
}

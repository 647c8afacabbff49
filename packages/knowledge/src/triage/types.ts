import type { Field, RouteKind } from '../content/fields.ts';

export type Gate = 'P0' | 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7';

/** An article a rule stands on. */
export interface Basis {
  slug: string;
  article: number;
  label: string;
}

export interface Safety {
  gate: Gate;
  text: string;
  calls: { number: string; name: string }[];
}

export interface Route {
  kind: RouteKind;
  title: string;
  why: string;
  basis: Basis[];
  deadline?: { code: string; text: string; lastDay?: string };
  action: { type: 'apply-aid' | 'book-mediation' | 'call' | 'visit' | 'read' | 'staff'; target: string };
}

export interface TriageQuestion {
  id: string;
  text: string;
  options: string[];
}

/** Where a matter belongs, why, and why not elsewhere. Advice, never a decision. */
export interface Triage {
  safety: Safety | null;
  field: Field;
  routes: Route[];
  notRoutes: { kind: RouteKind; why: string; basis: Basis[] }[];
  questions: TriageQuestion[];
}

/** What the scope guard makes of a message that is not, or not only, a legal question. */
export interface ScopeVerdict {
  kind: 'legal' | 'greeting' | 'thanks' | 'identity' | 'chitchat' | 'politics' | 'wrongdoing' | 'privacy' | 'jailbreak' | 'gibberish' | 'foreign';
  /** A kind sentence and a next step; empty for `legal`. */
  reply: string;
  outcome: 'continue' | 'out-of-scope' | 'refused' | 'clarify';
  followUps: string[];
}

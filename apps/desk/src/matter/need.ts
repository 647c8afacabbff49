import type { Basis } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import type { Issue } from '../lib/api.ts';

export interface NeedProps<Draft, Page> {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  page: Page;
  issues: readonly Issue[];
}

/** How one thing a move needs is asked for. */
export interface Need<Draft, Page> {
  ask: (props: NeedProps<Draft, Page>) => ReactNode;
  /** What is still to be done before it can be sent; undefined when it is complete. */
  lacking: (draft: Draft) => string | undefined;
  body: (draft: Draft) => Record<string, unknown>;
}

/** What the dialog must know of a matter. */
export interface MovablePage {
  id: string;
  version: number;
  stateTitle: string;
  moves: readonly { to: string; title: string; needs: readonly string[]; danger: boolean }[];
  events: readonly { position: number; at: string; title: string; actor: string }[];
}

/** The articles given with a move, without what only the screen shows. */
export function toBasis(basis: readonly Basis[]): Basis[] {
  return basis.map(({ slug, article, label }) => ({ slug, article, label: label.slice(0, 40) }));
}

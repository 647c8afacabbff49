import type { Answer, Citation, Triage } from '@mingbai/api/contract';
import type { Failure } from '../../lib/failure.ts';
import type { AskRequest } from './api.ts';
import type { ChatEvent } from './chat-events.ts';

export type Phase = 'sending' | 'sorting' | 'searching' | 'writing' | 'checking' | 'done' | 'stopped' | 'failed';

/** One question and what came of it. The request and its key are kept, so that a retry is the same request. */
export interface Turn {
  id: string;
  request: AskRequest;
  phase: Phase;
  conversationId: string | null;
  text: string;
  triage: Triage | null;
  citations: Citation[];
  answer: Answer | null;
  failure: Failure | null;
}

export type AskAction =
  | { type: 'ask'; id: string; request: AskRequest }
  | { type: 'retry'; id: string }
  | { type: 'event'; id: string; event: ChatEvent }
  | { type: 'stopped'; id: string }
  | { type: 'failed'; id: string; failure: Failure }
  | { type: 'clear' };

const untouched = { phase: 'sending', conversationId: null, text: '', triage: null, citations: [], answer: null, failure: null } as const;

export function reduceTurns(turns: Turn[], action: AskAction): Turn[] {
  if (action.type === 'clear') return [];
  if (action.type === 'ask') return [...turns, { ...untouched, citations: [], id: action.id, request: action.request }];
  return turns.map((turn) => (turn.id === action.id ? change(turn, action) : turn));
}

function change(turn: Turn, action: Exclude<AskAction, { type: 'ask' | 'clear' }>): Turn {
  switch (action.type) {
    case 'retry':
      return { ...turn, ...untouched, citations: [] };
    case 'stopped':
      return { ...turn, phase: 'stopped' };
    case 'failed':
      return { ...turn, phase: 'failed', failure: action.failure };
    case 'event':
      return { ...turn, ...heard(turn, action.event) };
  }
}

function heard(turn: Turn, event: ChatEvent): Partial<Turn> {
  switch (event.type) {
    case 'start':
      return { phase: 'sorting', conversationId: event.conversationId };
    case 'triage':
      return { phase: 'searching', triage: event.triage };
    case 'delta':
      return { phase: 'writing', text: turn.text + event.text };
    case 'citations':
      return { phase: 'checking', citations: event.citations };
    case 'done':
      // The finished answer is what was checked; it may differ from what was streamed.
      return {
        phase: 'done',
        answer: event.answer,
        conversationId: event.answer.conversationId,
        text: event.answer.text,
        triage: event.answer.triage,
        citations: event.answer.citations,
      };
  }
}

const settled: Record<Phase, boolean> = {
  sending: false,
  sorting: false,
  searching: false,
  writing: false,
  checking: false,
  done: true,
  stopped: true,
  failed: true,
};

export function isSettled(turn: Turn): boolean {
  return settled[turn.phase];
}

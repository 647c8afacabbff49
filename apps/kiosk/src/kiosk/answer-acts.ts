import type { Citation } from '@mingbai/api/contract';
import type { Turn } from '../features/ask/ask-state.ts';

export interface AnswerActs {
  onCite: (citation: Citation) => void;
  onAsk: (message: string) => void;
  onRetry: (turn: Turn) => void;
  onEdit: () => void;
  onStop: () => void;
  onAgain: () => void;
  onPerson: () => void;
}

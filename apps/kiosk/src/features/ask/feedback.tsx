import { useState } from 'react';
import { createKey } from '../../lib/random-key.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { sendFeedback } from './api.ts';
import './feedback.css';

type State = 'asking' | 'why' | 'thanked' | 'failed';

/** “没帮助” counts at once; the reason, if one is given, follows as a second word. */
export function Feedback({ messageId }: { messageId: string }) {
  const [state, setState] = useState<State>('asking');
  const [reason, setReason] = useState('');

  const report = async (feedback: { helpful: boolean; reason?: string }, next: State) => {
    setState(next);
    try {
      await sendFeedback(messageId, feedback, createKey());
    } catch (error) {
      setState('failed');
      if (!(error instanceof Error)) throw error;
    }
  };

  if (state === 'thanked')
    return (
      <p className="quiet small" role="status">
        {words.feedback.thanks}
      </p>
    );
  if (state === 'why') {
    return (
      <div className="feedback feedback-why">
        <p className="small">{words.feedback.why}</p>
        <div className="options">
          {words.feedback.reasons.map((item) => (
            <button key={item} type="button" className="option" onClick={() => void report({ helpful: false, reason: item }, 'thanked')}>
              {item}
            </button>
          ))}
        </div>
        <form
          className="feedback-other"
          onSubmit={(event) => {
            event.preventDefault();
            void report({ helpful: false, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }, 'thanked');
          }}
        >
          <input
            aria-label={words.feedback.other}
            placeholder={words.feedback.other}
            value={reason}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit">{words.feedback.send}</Button>
        </form>
      </div>
    );
  }
  return (
    <div className="feedback">
      <span className="quiet small">{state === 'failed' ? words.feedback.failed : words.feedback.ask}</span>
      <span className="feedback-choices">
        <Button icon="yes" onClick={() => void report({ helpful: true }, 'thanked')}>
          {words.feedback.yes}
        </Button>
        <Button icon="no" onClick={() => void report({ helpful: false }, 'why')}>
          {words.feedback.no}
        </Button>
      </span>
    </div>
  );
}

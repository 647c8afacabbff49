import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { Icon } from '../ui/icon.tsx';
import { words } from '../lib/words.ts';
import { chatWords } from './words.ts';

const messageLengthMax = 2000;
const counterFrom = 1800;

interface Props {
  draft: string;
  busy: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  onDraft: (draft: string) => void;
  onSend: () => void;
  onStop: () => void;
}

export function Composer({ draft, busy, field, onDraft, onSend, onStop }: Props) {
  const length = draft.trim().length;
  const ready = length > 0 && length <= messageLengthMax && !busy;
  useGrow(field, draft);

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that chooses a word in a Chinese input method is not a wish to send.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (ready) onSend();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSend();
      }}
    >
      <Counter length={length} />
      <div className="composer-line">
        <textarea
          ref={field}
          id="question"
          rows={1}
          aria-label={chatWords.composerLabel}
          aria-describedby={length >= counterFrom ? 'composer-counter' : undefined}
          aria-invalid={length > messageLengthMax}
          placeholder={chatWords.placeholder}
          enterKeyHint="send"
          autoComplete="off"
          value={draft}
          onChange={(event) => onDraft(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {busy ? (
          <button type="button" className="button composer-send" onClick={onStop}>
            <Icon name="stop" />
            <span>{words.stop}</span>
          </button>
        ) : (
          <button type="submit" className="button button-primary composer-send" aria-disabled={!ready}>
            <Icon name="send" />
            <span>{chatWords.send}</span>
          </button>
        )}
      </div>
    </form>
  );
}

function Counter({ length }: { length: number }) {
  if (length < counterFrom) return null;
  const left = messageLengthMax - length;
  return (
    <p id="composer-counter" className={left < 0 ? 'composer-counter composer-over' : 'composer-counter'} role="status">
      {left < 0 ? chatWords.over(-left) : chatWords.left(left)}
    </p>
  );
}

/** The field grows with what is written, up to the height the style allows. */
function useGrow(field: RefObject<HTMLTextAreaElement | null>, draft: string): void {
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [field, draft]);
}

import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { phrases, type Trouble, troubles } from '../troubles.ts';
import { kioskWords } from '../words.ts';

const text = kioskWords.compose;
const messageLengthMax = 2000;
const counterFrom = 1800;

interface Props {
  draft: string;
  onDraft: (draft: string) => void;
  onAsk: (message: string) => void;
  onBack: () => void;
}

export function ComposeScreen({ draft, onDraft, onAsk, onBack }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const length = draft.trim().length;
  const ready = length > 0 && length <= messageLengthMax;
  const ask = () => {
    if (ready) onAsk(draft);
  };
  return (
    <form
      className="compose"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <main className="compose-main">
        <h1 className="screen-title">{text.title}</h1>
        <textarea
          ref={field}
          rows={3}
          enterKeyHint="send"
          onKeyDown={(event) => {
            // The touch keyboard may cover the button below; its own Enter sends as well.
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            ask();
          }}
          aria-label={text.label}
          placeholder={text.placeholder}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={length > messageLengthMax}
          value={draft}
          onChange={(event) => onDraft(event.target.value)}
        />
        {length >= counterFrom && (
          <p role="status" className={length > messageLengthMax ? 'compose-over' : 'quiet'}>
            {length > messageLengthMax ? text.over(length - messageLengthMax) : text.left(messageLengthMax - length)}
          </p>
        )}
        <ReadyWords onPick={onDraft} onAdd={(phrase) => onDraft(draft + phrase)} />
      </main>
      <div className="acts">
        <Button icon="back" onClick={onBack}>
          {kioskWords.back}
        </Button>
        <Button
          disabled={draft === ''}
          onClick={() => {
            onDraft('');
            field.current?.focus();
          }}
        >
          {text.clear}
        </Button>
        <Button tone="primary" type="submit" icon="send" className="compose-go" aria-disabled={!ready}>
          {text.go}
        </Button>
      </div>
    </form>
  );
}

/** In place of a keyboard: whole questions by the kind of trouble, and phrases to put together. */
function ReadyWords({ onPick, onAdd }: { onPick: (question: string) => void; onAdd: (phrase: string) => void }) {
  const [tab, setTab] = useState<'troubles' | 'phrases'>('troubles');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return (
    <section className="ready" aria-label={text.helpTabs}>
      <div className="tabs">
        <Button
          aria-pressed={tab === 'troubles'}
          onClick={() => {
            setTab('troubles');
            setTrouble(null);
          }}
        >
          {text.troubles}
        </Button>
        <Button aria-pressed={tab === 'phrases'} onClick={() => setTab('phrases')}>
          {text.phrases}
        </Button>
        <p className="quiet">{tab === 'phrases' ? text.phraseHint : text.pickHint}</p>
      </div>
      {tab === 'phrases' && <WordGrid className="phrase-grid" items={phrases} onPick={onAdd} />}
      {tab === 'troubles' && !trouble && (
        <WordGrid
          className="field-grid"
          items={troubles.map(({ title }) => title)}
          onPick={(title) => setTrouble(troubles.find((item) => item.title === title) ?? null)}
        />
      )}
      {tab === 'troubles' && trouble && (
        <div className="question-list">
          <div className="question-head">
            <h2>{trouble.title}</h2>
            <Button icon="back" onClick={() => setTrouble(null)}>
              {text.otherField}
            </Button>
          </div>
          <WordGrid className="question-grid" items={trouble.questions} onPick={onPick} />
        </div>
      )}
    </section>
  );
}

function WordGrid({ className, items, onPick }: { className: string; items: readonly string[]; onPick: (item: string) => void }) {
  return (
    <ul className={className}>
      {items.map((item) => (
        <li key={item}>
          <button type="button" className="word-button" onClick={() => onPick(item)}>
            {item}
          </button>
        </li>
      ))}
    </ul>
  );
}

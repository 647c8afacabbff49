import { type ReactNode, useState } from 'react';
import { words } from '../lib/words.ts';
import { AskFirst } from './ask-first.tsx';

interface Saving {
  save: (work: () => void) => void;
  /** The question, while it is asked. */
  question: ReactNode;
}

/** Saving a file on a phone, which asks first where somebody at home may look through it; one yes holds for this screen. */
export function useSaving(watched: boolean): Saving {
  const [allowed, setAllowed] = useState(false);
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const text = words.saveSafe;
  return {
    save: (work) => {
      if (watched && !allowed) setAsked(() => work);
      else work();
    },
    question: asked && (
      <AskFirst
        question={text.question}
        text={text.text}
        yes={text.yes}
        no={text.no}
        icon="book"
        onNo={() => setAsked(null)}
        onYes={() => {
          setAllowed(true);
          setAsked(null);
          asked();
        }}
      />
    ),
  };
}

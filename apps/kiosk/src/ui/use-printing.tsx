import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { words } from '../lib/words.ts';
import { AskFirst } from './ask-first.tsx';

interface Printing {
  print: () => void;
  /** Whether the paper may stand ready: the printer takes whatever does. */
  ready: boolean;
  /** The question, while it is asked. */
  question: ReactNode;
}

/** Printing, which asks first where somebody at home may find the paper. */
export function usePrinting(watched: boolean): Printing {
  const [allowed, setAllowed] = useState(false);
  const [asking, setAsking] = useState(false);
  const text = words.printSafe;
  return {
    ready: !watched || allowed,
    print: () => {
      if (watched) setAsking(true);
      else window.print();
    },
    question: asking && (
      <AskFirst
        question={text.question}
        text={text.text}
        yes={text.yes}
        no={text.no}
        icon="print"
        onNo={() => setAsking(false)}
        onYes={() => {
          // The paper must be there before the printer looks.
          flushSync(() => {
            setAllowed(true);
            setAsking(false);
          });
          window.print();
        }}
      />
    ),
  };
}

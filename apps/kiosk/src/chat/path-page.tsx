import { words } from '../lib/words.ts';
import { Button } from '../ui/button.tsx';
import { PathView } from '../where/path-view.tsx';
import type { PageProps } from './page-props.ts';

export function PathPage({ where, onAskLaw }: PageProps) {
  const { taps, deadlines } = where;
  const last = taps.tapped.at(-1);
  const isDone = taps.triage !== null && taps.findQuestion(null) === undefined;
  return (
    <>
      <PathView {...where} />
      <div className="page-acts">
        {isDone && (
          <Button tone="primary" icon="ask" onClick={onAskLaw}>
            {words.tap.askLaw}
          </Button>
        )}
        {last && (
          <Button icon="back" onClick={() => taps.reopen(last.question)}>
            {words.tap.stepBack}
          </Button>
        )}
        {last && (
          <Button
            icon="retry"
            onClick={() => {
              deadlines.forget();
              taps.forget();
            }}
          >
            {words.tap.restart}
          </Button>
        )}
      </div>
    </>
  );
}

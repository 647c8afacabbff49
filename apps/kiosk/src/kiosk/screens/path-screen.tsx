import type { PublicSettings } from '@mingbai/api/contract';
import { toSentence } from '../../features/triage/tapped.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { PathView } from '../../where/path-view.tsx';
import type { WhereProps } from '../../where/where-to-go.tsx';
import { ScrollArea } from '../scroll-area.tsx';
import { Slip } from '../slip.tsx';
import { kioskWords } from '../words.ts';

interface Props {
  settings: PublicSettings;
  where: WhereProps;
  watched: boolean;
  onAskLaw: () => void;
  onRestart: () => void;
  onBack: () => void;
}

export function PathScreen({ settings, where, watched, onAskLaw, onRestart, onBack }: Props) {
  const { taps, deadlines } = where;
  const last = taps.tapped.at(-1);
  const isDone = taps.triage !== null && taps.findQuestion(null) === undefined;
  const acts = (
    <>
      <Button icon="back" onClick={() => (last ? taps.reopen(last.question) : onBack())}>
        {last ? words.tap.stepBack : kioskWords.back}
      </Button>
      {last && (
        <Button icon="retry" onClick={onRestart}>
          {words.tap.restart}
        </Button>
      )}
      {isDone && !watched && (
        <Button icon="print" onClick={() => window.print()}>
          {kioskWords.answer.print}
        </Button>
      )}
      {isDone && (
        <Button tone="primary" icon="ask" onClick={onAskLaw}>
          {words.tap.askLaw}
        </Button>
      )}
    </>
  );
  return (
    <>
      <ScrollArea label={words.tap.title} acts={acts}>
        <h1 className="path-title">{words.tap.title}</h1>
        <PathView {...where} />
      </ScrollArea>
      {isDone && !watched && (
        <Slip question={toSentence(taps.tapped)} hallName={settings.hallName} answer={null} triage={taps.triage} deadlines={deadlines.list()} />
      )}
    </>
  );
}

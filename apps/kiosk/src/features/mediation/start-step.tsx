import { Button } from '../../ui/button.tsx';
import { Screen } from './screen.tsx';
import type { Mediation } from './use-mediation.ts';
import { text } from './words.ts';

export function StartStep({ mediation, onLeave }: { mediation: Mediation; onLeave: (() => void) | null }) {
  const begun = mediation.draft.field !== null;
  return (
    <Screen
      at="start"
      name="start"
      title={text.start.title}
      lead={text.start.lead}
      {...(onLeave ? { back: { go: onLeave } } : {})}
      next={{ word: begun ? text.start.resume : text.start.go, go: () => mediation.goTo(begun ? 'field' : 'stops') }}
      more={
        begun && (
          <Button icon="retry" onClick={mediation.forget}>
            {text.start.restart}
          </Button>
        )
      }
    >
      <section className="panel">
        <h4 className="panel-title">{text.start.pointsTitle}</h4>
        <ol className="mediation-points">
          {text.start.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      </section>
      <p className="mind-note">{text.start.mind}</p>
    </Screen>
  );
}

import type { AidScreening } from '@mingbai/api/contract';
import { useState } from 'react';
import { BasisChips } from '../../ui/basis-chips.tsx';
import { Button } from '../../ui/button.tsx';
import { TickField } from '../../ui/field.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import './aid.css';
import { aidWords, verdictLook } from './words.ts';

const words = aidWords.outcome;

interface Props {
  shell: Shell;
  screening: AidScreening;
  onApply: () => void;
  onAgain: () => void;
  /** She has written what happened already, and came back here. */
  hasStory: boolean;
  onDoor: (kind: string, carry: boolean) => void;
}

/** An honest word before the form, and a way on whatever it says. Only a person refuses (法律援助法 43). */
export function Outcome({ shell, screening, onApply, onAgain, hasStory, onDoor }: Props) {
  const [carries, setCarries] = useState(false);
  const look = verdictLook[screening.verdict];
  const materials = screening.materials.filter(({ need }) => need !== 'not-needed');
  // Applying has its own button below.
  const doors = screening.nextDoors.filter(({ kind }) => kind !== 'legal-aid');
  const applies = screening.verdict !== 'not-an-application';
  return (
    <StepScreen
      shell={shell}
      title={look.label}
      lead={screening.title}
      back={{ word: words.again, go: onAgain }}
      {...(applies ? { next: { word: words.apply, go: onApply } } : { next: { word: words.person, go: shell.onPerson } })}
    >
      {screening.urgent && <p className="mind-note">{words.urgent}</p>}
      {screening.greenChannel && <p className="verdict verdict-good">{words.green}</p>}
      <p className="quiet">{words.advice}</p>
      <section className="panel" aria-label={words.why}>
        <h4 className="panel-title">{words.why}</h4>
        <ul className="plain-list">
          {screening.reasons.map(({ text, basis }) => (
            <li key={text}>
              <p>{text}</p>
              <BasisChips basis={basis} label="依据" onOpen={shell.onBasis} />
            </li>
          ))}
        </ul>
      </section>
      {applies && materials.length > 0 && (
        <section className="panel" aria-label={words.bring}>
          <h4 className="panel-title">{words.bring}</h4>
          <ul className="plain-list">
            {materials.map(({ code, title, need, note }) => (
              <li key={code} className="paper-line">
                <span>{title}</span>
                <span className="paper-need">{needWords[need]}</span>
                {note !== '' && <span className="quiet small paper-note">{note}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {doors.length > 0 && (
        <section className="panel" aria-label={words.other}>
          <h4 className="panel-title">{words.other}</h4>
          <ul className="plain-list">
            {doors.map(({ kind, title, why }) => (
              <li key={`${kind} ${title}`} className="aid-door">
                <span>
                  <strong>{title}</strong>
                  <span className="quiet"> {why}</span>
                </span>
                <Button icon="forward" onClick={() => onDoor(kind, carries)}>
                  {doorVerb(kind)}
                </Button>
              </li>
            ))}
          </ul>
          {hasStory && doors.some(({ kind }) => kind === 'mediation') && (
            <TickField checked={carries} onTick={setCarries}>
              {words.carry}
              <span className="quiet small check-hint">{words.carryHint}</span>
            </TickField>
          )}
        </section>
      )}
    </StepScreen>
  );
}

const needWords: Record<AidScreening['materials'][number]['need'], string> = {
  required: '要交',
  deferrable: '可以后补',
  declared: '承诺就行',
  'not-needed': '不用交',
};

function doorVerb(kind: string): string {
  return kind === 'mediation' ? '预约调解' : '问工作人员';
}

import type { MediationOptions } from '@mingbai/api/contract';
import { useEffect } from 'react';
import { words } from '../../lib/words.ts';
import { BasisChips } from '../../ui/basis-chips.tsx';
import { CallLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NextDoors } from './parts.tsx';
import { Screen, useSurroundings } from './screen.tsx';
import type { Mediation } from './use-mediation.ts';
import { text } from './words.ts';

/** Why this is not for mediation, said kindly, with the next door. Violence at home comes first of all: the number, not a form. */
export function StoppedStep({ mediation, options }: { mediation: Mediation; options: MediationOptions }) {
  const { shell, onWatch } = useSurroundings();
  const stop = options.stops[mediation.stopAt];
  const isViolence = stop?.code === 'DV_IMMINENT';
  useEffect(() => {
    if (isViolence) onWatch();
  }, [isViolence]);
  if (!stop) return null;
  return (
    <Screen
      at="stopped"
      name={`stopped ${stop.code}`}
      title={isViolence ? text.stopped.violence : text.stopped.title}
      back={{ go: () => mediation.reopenStop(mediation.stopAt) }}
    >
      {(isViolence || stop.code === 'CRIME_OR_SECURITY') && <Police violence={isViolence} />}
      <p className="mediation-why">{stop.why}</p>
      <BasisChips basis={stop.basis} label={words.basis} onOpen={shell.onBasis} />
      <section className="plain-list">
        <h4 className="panel-title">{text.stopped.doors}</h4>
        <NextDoors doors={stop.nextDoors} />
      </section>
    </Screen>
  );
}

function Police({ violence }: { violence: boolean }) {
  const { shell } = useSurroundings();
  return (
    <section className="police" role="alert">
      <p className="police-lead">
        <Icon name="alert" />
        <span>
          {text.stopped.nowCall} <strong>110</strong>
        </span>
      </p>
      {violence && <p>{text.stopped.violenceText}</p>}
      {shell.device === 'phone' && (
        <CallLink number="110" tone="danger">
          {words.call} 110
        </CallLink>
      )}
    </section>
  );
}

import type { Triage } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { gateLook } from './gate-look.ts';
import { SafetyCall } from './safety-call.tsx';
import './safety.css';

type Safety = NonNullable<Triage['safety']>;

interface Props {
  safety: Safety;
  /** A phone dials at a touch; a kiosk can only show the number large. */
  dials: boolean;
  children?: ReactNode;
}

export function SafetyPanel({ safety, dials, children }: Props) {
  const look = gateLook[safety.gate];
  return (
    <section className={`safety safety-${look.tone}`} role="alert" aria-label={look.title}>
      <h2 className="safety-title">
        <Icon name="alert" />
        {look.title}
      </h2>
      <p className="safety-text">{safety.text}</p>
      <ul className="safety-calls">
        {safety.calls.map(({ number, name }) => (
          <li key={number}>
            <SafetyCall number={number} name={name} dials={dials} danger={look.tone === 'danger'} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

import type { Triage } from '@mingbai/api/contract';
import { Icon } from '../../ui/icon.tsx';
import { gateLook } from './gate-look.ts';
import { SafetyCall } from './safety-call.tsx';
import './safety.css';

type Safety = NonNullable<Triage['safety']>;

interface Props {
  safety: Safety;
  /** A phone dials at a touch; a kiosk can only show the number large. */
  dials: boolean;
}

export function SafetyPanel({ safety, dials }: Props) {
  const look = gateLook[safety.gate];
  const danger = look.tone === 'danger';
  // On a small screen what is below a long text is not to be seen: the first number comes before it.
  const first = safety.calls.slice(0, 1);
  const others = safety.calls.slice(1);
  return (
    <section className={`safety safety-${look.tone}`} role="alert" aria-label={look.title}>
      <h2 className="safety-title">
        <Icon name="alert" />
        {look.title}
      </h2>
      <Calls calls={first} dials={dials} danger={danger} />
      <p className="safety-text">{safety.text}</p>
      <Calls calls={others} dials={dials} danger={danger} />
    </section>
  );
}

function Calls({ calls, dials, danger }: { calls: Safety['calls']; dials: boolean; danger: boolean }) {
  if (calls.length === 0) return null;
  return (
    <ul className="safety-calls">
      {calls.map(({ number, name }) => (
        <li key={number}>
          <SafetyCall number={number} name={name} dials={dials} danger={danger} />
        </li>
      ))}
    </ul>
  );
}

import type { Route, Triage } from '@mingbai/api/contract';
import { dateText, daysUntil } from '../../lib/date-text.ts';
import { words } from '../../lib/words.ts';
import { CallLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { actionLook, readableTarget } from './route-look.ts';
import './routes.css';

const shownMax = 4;

interface Props {
  triage: Triage;
  dials: boolean;
  onOpen: (action: Route['action']) => void;
}

export function RouteDoors({ triage, dials, onOpen }: Props) {
  if (triage.routes.length === 0 && triage.notRoutes.length === 0) return null;
  return (
    <section className="doors" aria-label={words.doors}>
      {triage.routes.length > 0 && <h3 className="doors-title">{words.doors}</h3>}
      <ul className="doors-list">
        {triage.routes.slice(0, shownMax).map((route) => (
          <li key={`${route.kind} ${route.title}`}>
            <Door route={route} dials={dials} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {triage.notRoutes.length > 0 && (
        <details className="closed-doors">
          <summary>
            {words.closedDoors}
            <Icon name="down" />
          </summary>
          <ul>
            {triage.notRoutes.map((closed) => (
              <li key={`${closed.kind} ${closed.why}`}>{closed.why}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Door({ route, dials, onOpen }: { route: Route; dials: boolean; onOpen: Props['onOpen'] }) {
  const { action, deadline } = route;
  const look = actionLook[action.type];
  const verb = look.verb(action.target);
  const place = readableTarget(action.target);
  const basis = [...new Set(route.basis.map(({ label }) => label))].join('、');
  return (
    <div className="door">
      <h4 className="door-title">
        <Icon name={look.icon} />
        {route.title}
      </h4>
      <p className="small">
        {words.why}
        {route.why}
      </p>
      {deadline && <Deadline {...deadline} />}
      {place !== '' && <p className="small">{place}</p>}
      {basis !== '' && (
        <p className="quiet door-basis">
          {words.basis}：{basis}
        </p>
      )}
      {action.type === 'call' && dials ? (
        <CallLink number={action.target}>{verb}</CallLink>
      ) : (
        <button type="button" className="button door-button" onClick={() => onOpen(action)}>
          <span>{verb}</span>
          <Icon name="forward" />
        </button>
      )}
    </div>
  );
}

/** Vermilion is for the last days only; before them the date asks for attention. */
const urgentDaysMax = 7;

function Deadline({ text, lastDay }: NonNullable<Route['deadline']>) {
  const urgent = lastDay !== undefined && daysUntil(lastDay, new Date()) <= urgentDaysMax;
  return (
    <p className={urgent ? 'door-deadline door-last-day' : 'door-deadline'}>
      <Icon name="clock" />
      <span>
        {words.deadline}
        {text}
        {lastDay !== undefined && (
          <strong>
            {words.lastDay}
            {dateText(lastDay)}
          </strong>
        )}
      </span>
    </p>
  );
}

import type { Route, Triage } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import { words } from '../../lib/words.ts';
import { BasisChips, type BasisRef } from '../../ui/basis-chips.tsx';
import { Icon } from '../../ui/icon.tsx';
import { DoorAction } from './door-action.tsx';
import { actionLook, readableTarget } from './route-look.ts';
import './routes.css';

/** So many doors can be compared; the rest wait behind one touch. */
const shownMax = 4;

export interface DoorActs {
  onOpen: (route: Route) => void;
  onBasis: (ref: BasisRef) => void;
}

interface Props extends DoorActs {
  triage: Triage;
  /** A phone dials at a touch; a kiosk can only show the number large. */
  dials: boolean;
  renderDeadline: (deadline: NonNullable<Route['deadline']>, isFirst: boolean) => ReactNode;
}

export function RouteDoors({ triage: { routes, notRoutes }, ...props }: Props) {
  if (routes.length === 0 && notRoutes.length === 0) return null;
  const list = (shown: Route[], from: number) => (
    <ul className="doors-list">
      {shown.map((route, at) => (
        <li key={`${route.kind} ${route.title}`}>
          <Door route={route} isFirst={from + at === 0} {...props} />
        </li>
      ))}
    </ul>
  );
  const more = routes.slice(shownMax);
  return (
    <section className="doors" aria-label={words.doors}>
      {list(routes.slice(0, shownMax), 0)}
      {more.length > 0 && <Fold title={words.moreDoors(more.length)}>{list(more, shownMax)}</Fold>}
      {notRoutes.length > 0 && (
        <Fold title={words.closedDoors}>
          <ul className="closed-doors">
            {notRoutes.map(({ kind, why, basis }) => (
              <li key={`${kind} ${why}`}>
                <p>{why}</p>
                <BasisChips basis={basis} label={words.basis} onOpen={props.onBasis} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>
        {title}
        <Icon name="down" />
      </summary>
      {children}
    </details>
  );
}

function Door({ route, isFirst, dials, renderDeadline, onOpen, onBasis }: { route: Route; isFirst: boolean } & Omit<Props, 'triage'>) {
  const { action, deadline } = route;
  const place = readableTarget(action.target);
  return (
    <div className={isFirst ? 'door door-first' : 'door'}>
      <h4 className="door-title">
        <Icon name={actionLook[action.type].icon} />
        {route.title}
      </h4>
      <p>
        {words.why}
        {route.why}
      </p>
      <BasisChips basis={route.basis} label={words.basis} onOpen={onBasis} />
      {deadline && renderDeadline(deadline, isFirst)}
      {place !== '' && (
        <p className="door-place">
          <Icon name="place" />
          {place}
        </p>
      )}
      <DoorAction action={action} isFirst={isFirst} dials={dials} onOpen={() => onOpen(route)} />
    </div>
  );
}

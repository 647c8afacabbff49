import type { Route } from '@mingbai/api/contract';
import { words } from '../../lib/words.ts';
import { CallLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { actionLook } from './route-look.ts';

interface Props {
  action: Route['action'];
  isFirst: boolean;
  dials: boolean;
  onOpen: () => void;
}

/** The one thing to do at this door. */
export function DoorAction({ action, isFirst, dials, onOpen }: Props) {
  const verb = actionLook[action.type].verb(action.target);
  if (action.type === 'call' && dials)
    return (
      <CallLink number={action.target} tone={isFirst ? 'primary' : 'plain'}>
        {verb}
      </CallLink>
    );
  if (action.type === 'call')
    return (
      <p className="door-number">
        <Icon name="call" />
        <span>
          {words.callByPhone} <strong>{action.target}</strong>
        </span>
      </p>
    );
  return (
    <button type="button" className={isFirst ? 'button button-primary door-button' : 'button door-button'} onClick={onOpen}>
      <span>{verb}</span>
      <Icon name="forward" />
    </button>
  );
}

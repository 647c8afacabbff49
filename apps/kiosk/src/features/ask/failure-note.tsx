import type { ReactNode } from 'react';
import { type Failure, failureText } from '../../lib/failure.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import './failure-note.css';

interface Props {
  failure: Failure;
  onRetry: () => void;
  onEdit: () => void;
  /** The way to a person, which differs between phone and kiosk. */
  children: ReactNode;
}

export function FailureNote({ failure, onRetry, onEdit, children }: Props) {
  return (
    <div className="failure" role="alert">
      <p className="failure-text">
        <Icon name="alert" />
        <span>{failureText(failure)}</span>
      </p>
      <div className="failure-acts">
        <Button tone="primary" icon="retry" onClick={onRetry}>
          {words.retry}
        </Button>
        <Button onClick={onEdit}>{words.edit}</Button>
        {children}
      </div>
    </div>
  );
}

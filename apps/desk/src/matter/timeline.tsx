import type { AidPage } from '@mingbai/api/contract';
import { writeInstant } from '../lib/dates.ts';
import { BasisList } from './basis-list.tsx';

/** The append-only history, newest first. */
export function Timeline({ events, names }: Pick<AidPage, 'events' | 'names'>) {
  return (
    <ol className="timeline">
      {[...events]
        .sort((one, other) => other.position - one.position)
        .map(({ position, at, title, actor, reason, basis, note }) => (
          <li key={position}>
            <time dateTime={at}>{writeInstant(at)}</time>
            <div>
              <strong>{title}</strong> <span className="quiet">{names[actor] ?? actor}</span>
              {reason !== '' && <p>{reason}</p>}
              <BasisList basis={basis} />
              {note !== '' && <p className="quiet">告知当事人：{note}</p>}
            </div>
          </li>
        ))}
    </ol>
  );
}

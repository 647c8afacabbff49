import type { PublicSettings } from '@mingbai/api/contract';
import { Icon } from '../../ui/icon.tsx';
import './hotline-list.css';

/** 12348 first, whatever order the bureau keeps. */
export function HotlineList({ hotlines, dials }: { hotlines: PublicSettings['hotlines']; dials: boolean }) {
  const ordered = [...hotlines].sort((a, b) => Number(b.number === '12348') - Number(a.number === '12348'));
  return (
    <ul className="hotlines">
      {ordered.map((hotline) => (
        <li key={hotline.number}>
          {dials ? (
            <a className="hotline" href={`tel:${hotline.number}`}>
              <Icon name="call" />
              <HotlineText {...hotline} />
            </a>
          ) : (
            <div className="hotline">
              <HotlineText {...hotline} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function HotlineText({ number, name, use }: PublicSettings['hotlines'][number]) {
  return (
    <span className="hotline-text">
      <span>
        <strong className="hotline-number">{number}</strong> {name}
      </span>
      <span className="quiet small">{use}</span>
    </span>
  );
}

import type { ArticleResponse } from '@mingbai/api/contract';
import { words } from '../../lib/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { captionOf } from './caption.ts';

interface Props {
  previous: ArticleResponse['previous'];
  next: ArticleResponse['next'];
  onTurn: (number: number) => void;
}

export function Neighbours({ previous, next, onTurn }: Props) {
  return (
    <nav className="neighbours" aria-label="前后条文">
      {previous ? <Neighbour side="previous" {...previous} onTurn={onTurn} /> : <span />}
      {next ? <Neighbour side="next" {...next} onTurn={onTurn} /> : <span />}
    </nav>
  );
}

function Neighbour({
  side,
  number,
  label,
  title,
  onTurn,
}: {
  side: 'previous' | 'next';
  number: number;
  label: string;
  title: string;
  onTurn: Props['onTurn'];
}) {
  const caption = captionOf(title, label);
  return (
    <button type="button" className={`neighbour neighbour-${side}`} onClick={() => onTurn(number)}>
      {side === 'previous' && <Icon name="back" />}
      <span>
        <span className="quiet">{words[side]}</span> <strong>{label}</strong>
        {caption !== '' && <span className="neighbour-title quiet">{caption}</span>}
      </span>
      {side === 'next' && <Icon name="forward" />}
    </button>
  );
}

import type { Citation } from '@mingbai/api/contract';
import { Fragment } from 'react';
import { citationName } from '../../lib/citation-name.ts';
import './answer-text.css';
import { holdMarkers } from './hold-markers.ts';
import type { Block, Inline } from './markdown.ts';

interface Props {
  blocks: Block[];
  citations: Citation[];
  onCite: (citation: Citation) => void;
}

export function AnswerText({ blocks, citations, onCite }: Props) {
  const inline = (content: Inline[]) =>
    holdMarkers(content).map((group, at) => (
      <span key={at} className={group.held ? 'chip-hold' : undefined}>
        {group.parts.map((part, place) => (
          <Fragment key={place}>{renderInline(part, citations, onCite)}</Fragment>
        ))}
      </span>
    ));
  return (
    <div className="answer-text">
      {blocks.map((block, at) => {
        if (block.kind === 'heading') return <h3 key={at}>{block.text}</h3>;
        if (block.kind === 'paragraph') return <p key={at}>{inline(block.content)}</p>;
        const items = block.items.map((item, position) => (
          <li key={position}>
            <span>{inline(item)}</span>
          </li>
        ));
        return block.ordered ? (
          <ol key={at} start={block.start}>
            {items}
          </ol>
        ) : (
          <ul key={at}>{items}</ul>
        );
      })}
    </div>
  );
}

function renderInline(part: Inline, citations: Citation[], onCite: (citation: Citation) => void) {
  if (part.kind === 'strong') return <strong>{part.text}</strong>;
  if (part.kind === 'emphasis') return <em>{part.text}</em>;
  if (part.kind === 'text') return part.text;
  const citation = citations.find(({ marker }) => marker === part.marker);
  const number = part.marker.slice(1, -1);
  // While the citations are still being checked the marker is only a number.
  if (!citation) return <sup className="chip chip-pending">{number}</sup>;
  return (
    <button type="button" className="chip" aria-label={`依据 ${number}：${citationName(citation)}`} onClick={() => onCite(citation)}>
      {number}
    </button>
  );
}

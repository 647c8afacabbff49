import type { Citation } from '@mingbai/api/contract';
import { citationName } from '../../lib/citation-name.ts';
import { sourceLook } from '../../lib/source-look.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import './citation-list.css';

export function CitationList({ citations, onCite }: { citations: Citation[]; onCite: (citation: Citation) => void }) {
  return (
    <ul className="citations">
      {citations.map((citation) => (
        <li key={`${citation.marker} ${citation.passageId}`}>
          <button type="button" className="citation" onClick={() => onCite(citation)}>
            <span className="citation-head">
              <span className="citation-number">{citation.marker.slice(1, -1)}</span>
              <span className="citation-name">{citationName(citation)}</span>
              <Icon name="forward" />
            </span>
            <span className="citation-quote">{citation.quote}</span>
            <Tag tone={sourceLook[citation.source].tone}>{sourceLook[citation.source].label}</Tag>
          </button>
        </li>
      ))}
    </ul>
  );
}

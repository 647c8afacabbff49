import type { Citation } from '@mingbai/api/contract';
import { citationName } from '../../lib/citation-name.ts';
import { sourceLook } from '../../lib/source-look.ts';
import { Tag } from '../../ui/tag.tsx';

/** A card, a guide or a place has no article page: its own words are what there is to see. */
export function Quotation({ citation }: { citation: Citation }) {
  const look = sourceLook[citation.source];
  return (
    <article className="article">
      <h2 className="article-label">{citationName(citation)}</h2>
      <p>
        <Tag tone={look.tone}>{look.label}</Tag>
      </p>
      <blockquote className="article-text article-quotation">{citation.quote}</blockquote>
    </article>
  );
}

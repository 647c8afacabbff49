import type { ArticleResponse } from '@mingbai/api/contract';
import { citationName } from '../../lib/citation-name.ts';
import { dateText } from '../../lib/date-text.ts';
import { sourceLook } from '../../lib/source-look.ts';
import { words } from '../../lib/words.ts';
import { Tag } from '../../ui/tag.tsx';
import { captionOf } from './caption.ts';
import { lawStatusLook } from './law-status-look.ts';
import { markQuote } from './mark-quote.ts';

interface Props {
  article: ArticleResponse;
  quote: string;
  linksOut: boolean;
}

export function ArticleBody({ article, quote, linksOut }: Props) {
  const look = sourceLook[article.source];
  const name = article.label === undefined ? article.title : citationName({ law: article.law, label: article.label });
  const caption = article.label === undefined ? '' : captionOf(article.title, article.label);
  const showsDigest = article.digest !== undefined && article.digest !== article.text;
  return (
    <article className="article">
      <h2 className="article-label">{name}</h2>
      {caption !== '' && <p className="article-caption">{caption}</p>}
      {article.path && article.path.length > 0 && <p className="quiet small">{article.path.join(' › ')}</p>}
      <p className="article-tags">
        <Tag tone={look.tone}>{look.label}</Tag>
        {article.status && <Tag tone={lawStatusLook[article.status].tone}>{lawStatusLook[article.status].label}</Tag>}
      </p>
      <div className="article-text">
        {markQuote(article.text, quote).map((segments, at) => (
          <p key={at}>{segments.map((segment, position) => (segment.quoted ? <mark key={position}>{segment.text}</mark> : segment.text))}</p>
        ))}
      </div>
      {showsDigest && (
        <section className="article-digest">
          <h3>{words.digestHeading}</h3>
          <p>{article.digest}</p>
        </section>
      )}
      <p className="quiet small">{words.helpLine}</p>
      <ArticleOrigin article={article} linksOut={linksOut} />
    </article>
  );
}

function ArticleOrigin({ article, linksOut }: { article: ArticleResponse; linksOut: boolean }) {
  const { version, effectiveFrom, sourceUrl } = article;
  return (
    <ul className="article-origin">
      {version && (
        <li>
          {words.version}
          {version}
        </li>
      )}
      {effectiveFrom !== undefined && (
        <li>
          {words.effective}
          {dateText(effectiveFrom)}
        </li>
      )}
      {sourceUrl !== undefined && (
        <li>
          {article.source === 'digest' ? words.comparedWith : words.source}
          {linksOut ? (
            <a href={sourceUrl} target="_blank" rel="noopener noreferrer">
              {hostOf(sourceUrl)}
            </a>
          ) : (
            hostOf(sourceUrl)
          )}
        </li>
      )}
    </ul>
  );
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/]+)/.exec(address)?.[1] ?? address;
}

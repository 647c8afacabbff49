import type { Citation } from '@mingbai/api/contract';
import { useState } from 'react';
import { citationName } from '../../lib/citation-name.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ArticleRef } from './api.ts';
import './article.css';
import { LawArticle } from './law-article.tsx';
import { Quotation } from './quotation.tsx';

/** What a chip or a door opens: a citation, or an article on its own. */
export type SheetSubject = { citation: Citation } | { article: ArticleRef };

interface Props {
  subject: SheetSubject;
  shape: 'sheet' | 'full';
  /** A shared machine must not lead into the open web. */
  linksOut: boolean;
  onClose: () => void;
}

export function ArticleSheet({ subject, shape, linksOut, onClose }: Props) {
  const citation = 'citation' in subject ? subject.citation : null;
  const [ref, setRef] = useState<ArticleRef | null>(refOf(subject));
  const isCited = citation?.law?.slug === ref?.slug && citation?.article === ref?.number;
  return (
    <Dialog shape={shape} label={citation ? citationName(citation) : words.basis} onClose={onClose}>
      <div className="sheet-bar">
        <span className="sheet-title">{words.basis}</span>
        <Button tone="quiet" icon="close" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {ref ? (
        <LawArticle
          key={`${ref.slug}/${ref.number}`}
          slug={ref.slug}
          number={ref.number}
          citation={isCited ? citation : null}
          linksOut={linksOut}
          onTurn={(number) => setRef({ ...ref, number })}
        />
      ) : (
        citation && (
          <div className="sheet-scroll">
            <Quotation citation={citation} />
          </div>
        )
      )}
    </Dialog>
  );
}

function refOf(subject: SheetSubject): ArticleRef | null {
  if ('article' in subject) return subject.article;
  const { law, article } = subject.citation;
  return law && article !== undefined ? { slug: law.slug, number: article } : null;
}

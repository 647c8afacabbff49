import type { Citation } from '@mingbai/api/contract';
import { type ReactNode, useState } from 'react';
import { citationName } from '../../lib/citation-name.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ArticleRef, GuideRef } from './api.ts';
import './article.css';
import { GuideView } from './guide-view.tsx';
import { LawArticle } from './law-article.tsx';
import { Quotation } from './quotation.tsx';

/** What a chip or a door opens: a citation, an article on its own, or one of our guides. */
export type SheetSubject = { citation: Citation } | { article: ArticleRef } | { guide: GuideRef };

interface Props {
  subject: SheetSubject;
  shape: 'sheet' | 'full';
  /** A shared machine must not lead into the open web. */
  linksOut: boolean;
  onClose: () => void;
  /** The way out at once, which no sheet may cover. */
  children?: ReactNode;
}

export function ArticleSheet({ subject, shape, linksOut, onClose, children }: Props) {
  const citation = 'citation' in subject ? subject.citation : null;
  const [ref, setRef] = useState<ArticleRef | null>(refOf(subject));
  const isCited = citation?.law?.slug === ref?.slug && citation?.article === ref?.number;
  return (
    <Dialog shape={shape} label={labelOf(subject)} onClose={onClose}>
      <div className="sheet-bar">
        <span className="sheet-title">{words.basis}</span>
        <Button tone="quiet" icon="close" onClick={onClose}>
          {words.close}
        </Button>
        {children}
      </div>
      {'guide' in subject && <GuideView guide={subject.guide} />}
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

function labelOf(subject: SheetSubject): string {
  if ('guide' in subject) return subject.guide.title;
  return 'citation' in subject ? citationName(subject.citation) : words.basis;
}

function refOf(subject: SheetSubject): ArticleRef | null {
  if ('article' in subject) return subject.article;
  if ('guide' in subject) return null;
  const { law, article } = subject.citation;
  return law && article !== undefined ? { slug: law.slug, number: article } : null;
}

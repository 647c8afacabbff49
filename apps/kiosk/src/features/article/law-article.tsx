import type { Citation } from '@mingbai/api/contract';
import { useState } from 'react';
import { failureText } from '../../lib/failure.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { ArticleBody } from './article-body.tsx';
import { Neighbours } from './neighbours.tsx';
import { Quotation } from './quotation.tsx';
import { useArticle } from './use-article.ts';

interface Props {
  slug: string;
  number: number;
  citation: Citation | null;
  linksOut: boolean;
  onTurn: (number: number) => void;
}

export function LawArticle({ slug, number, citation, linksOut, onTurn }: Props) {
  const [attempt, setAttempt] = useState(0);
  const state = useArticle(slug, number, attempt);
  return (
    <>
      <div className="sheet-scroll" tabIndex={0} role="region" aria-label={words.basis}>
        {state.kind === 'loading' && (
          <p className="quiet" role="status">
            {words.loadingArticle}
          </p>
        )}
        {state.kind === 'failed' && (
          <div className="article-failed" role="alert">
            <p>{failureText(state.failure)}</p>
            <Button icon="retry" onClick={() => setAttempt(attempt + 1)}>
              {words.retry}
            </Button>
          </div>
        )}
        {state.kind !== 'ready' && citation && (
          <>
            <p className="quiet small">{words.quoteOnly}</p>
            <Quotation citation={citation} />
          </>
        )}
        {state.kind === 'ready' && <ArticleBody article={state.article} quote={citation?.quote ?? ''} linksOut={linksOut} />}
      </div>
      {state.kind === 'ready' && <Neighbours previous={state.article.previous} next={state.article.next} onTurn={onTurn} />}
    </>
  );
}

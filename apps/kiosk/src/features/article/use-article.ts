import type { ArticleResponse } from '@mingbai/api/contract';
import { useEffect, useState } from 'react';
import { type Failure, toFailure } from '../../lib/failure.ts';
import { type ArticleRef, getArticle } from './api.ts';

export type ArticleState = { kind: 'loading' } | { kind: 'ready'; article: ArticleResponse } | { kind: 'failed'; failure: Failure };

/** `attempt` is raised to try again. */
export function useArticle(slug: string, number: number, attempt: number): ArticleState {
  const [state, setState] = useState<ArticleState>({ kind: 'loading' });
  useEffect(() => {
    const controller = new AbortController();
    const ref: ArticleRef = { slug, number };
    setState({ kind: 'loading' });
    getArticle(ref, controller.signal).then(
      (article) => setState({ kind: 'ready', article }),
      (error: unknown) => {
        if (!controller.signal.aborted) setState({ kind: 'failed', failure: toFailure(error) });
      },
    );
    return () => controller.abort();
  }, [slug, number, attempt]);
  return state;
}

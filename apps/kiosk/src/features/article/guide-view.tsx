import { useEffect, useState } from 'react';
import { failureText, type Failure, toFailure } from '../../lib/failure.ts';
import { sourceLook } from '../../lib/source-look.ts';
import { words } from '../../lib/words.ts';
import { Tag } from '../../ui/tag.tsx';
import { findGuideSections, type GuideRef } from './api.ts';
import type { Section } from './guide-sections.ts';

type State = { kind: 'loading' } | { kind: 'ready'; sections: Section[] } | { kind: 'failed'; failure: Failure };

export function GuideView({ guide }: { guide: GuideRef }) {
  const state = useGuide(guide);
  return (
    <div className="sheet-scroll" tabIndex={0} role="region" aria-label={guide.title}>
      <article className="article">
        <h2 className="article-label">{guide.title}</h2>
        {state.kind === 'loading' && (
          <p className="quiet" role="status">
            {words.loadingGuide}
          </p>
        )}
        {state.kind === 'failed' && <p role="alert">{failureText(state.failure)}</p>}
        {state.kind === 'ready' && state.sections.length === 0 && <p role="alert">{words.guideMissing}</p>}
        {state.kind === 'ready' && state.sections.length > 0 && (
          <>
            <p className="article-tags">
              <Tag tone={sourceLook.editorial.tone}>{sourceLook.editorial.label}</Tag> <span className="quiet small">{words.guidePart}</span>
            </p>
            {state.sections.map(({ id, title, text }) => (
              <section key={id} className="guide-section">
                <h3>{title}</h3>
                <p>{text}</p>
              </section>
            ))}
            <p className="quiet small">{words.helpLine}</p>
          </>
        )}
      </article>
    </div>
  );
}

function useGuide({ id, title }: GuideRef): State {
  const [state, setState] = useState<State>({ kind: 'loading' });
  useEffect(() => {
    const controller = new AbortController();
    findGuideSections({ id, title }, controller.signal).then(
      (sections) => setState({ kind: 'ready', sections }),
      (error: unknown) => {
        if (!controller.signal.aborted) setState({ kind: 'failed', failure: toFailure(error) });
      },
    );
    return () => controller.abort();
  }, [id, title]);
  return state;
}

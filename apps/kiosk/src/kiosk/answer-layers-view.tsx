import type { ReactNode } from 'react';
import { splitLayers } from '../features/ask/answer-layers.ts';
import { AnswerText } from '../features/ask/answer-text.tsx';
import type { Turn } from '../features/ask/ask-state.ts';
import { CitationList } from '../features/ask/citation-list.tsx';
import { Feedback } from '../features/ask/feedback.tsx';
import { type Block, parseMarkdown } from '../features/ask/markdown.ts';
import { outcomeLook } from '../features/ask/outcome-look.ts';
import { Suggestions } from '../features/ask/suggestions.tsx';
import { withoutEcho } from '../features/ask/without-echo.ts';
import { words } from '../lib/words.ts';
import { Tag } from '../ui/tag.tsx';
import { WhereToGo, type WhereProps } from '../where/where-to-go.tsx';
import type { AnswerActs } from './answer-acts.ts';
import { kioskWords } from './words.ts';

const text = kioskWords.answer;

export function AnswerLayersView({ turn, where, acts }: { turn: Turn; where: WhereProps; acts: AnswerActs }) {
  const { answer, triage } = turn;
  if (turn.text === '') return null;
  const { conclusion, steps, law } = splitLayers(withoutEcho(parseMarkdown(turn.text), triage));
  const write = (blocks: Block[]) => <AnswerText blocks={blocks} citations={turn.citations} onCite={acts.onCite} />;
  const look = answer && outcomeLook[answer.outcome];
  return (
    <>
      <div className="layers">
        <div className="layers-main">
          {conclusion.length > 0 && (
            <Layer
              title={text.conclusion}
              tags={
                <>
                  <Tag>{words.aiTag}</Tag>
                  {look && <Tag tone={look.tone}>{look.label}</Tag>}
                </>
              }
              lead
            >
              {write(conclusion)}
            </Layer>
          )}
          {steps.length > 0 && (
            <Layer title={text.steps} tags={conclusion.length === 0 ? <Tag>{words.aiTag}</Tag> : null}>
              {write(steps)}
            </Layer>
          )}
          {answer && <WhereToGo base={triage} heading="h2" asks {...where} />}
        </div>
        {(law.length > 0 || answer) && (
          <Layer title={text.basis} tags={null}>
            {law.length > 0 && write(law)}
            {turn.citations.length > 0 ? <CitationList citations={turn.citations} onCite={acts.onCite} /> : answer && <p className="quiet">{text.noBasis}</p>}
            {answer && <p className="quiet small">{answer.notice}</p>}
          </Layer>
        )}
      </div>
      {answer && <Suggestions title={words.followUps} items={answer.followUps} onPick={acts.onAsk} />}
      {answer && <Feedback key={answer.messageId} messageId={answer.messageId} />}
    </>
  );
}

function Layer({ title, tags, lead = false, children }: { title: string; tags: ReactNode; lead?: boolean; children: ReactNode }) {
  return (
    <section className={lead ? 'layer layer-lead' : 'layer'} aria-label={title}>
      <h2 className="layer-title">
        {title} {tags}
      </h2>
      {children}
    </section>
  );
}

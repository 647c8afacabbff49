import type { Answer } from '@mingbai/api/contract';
import { splitLayers } from '../features/ask/answer-layers.ts';
import { type Block, parseMarkdown, plainText } from '../features/ask/markdown.ts';
import { withoutEcho } from '../features/ask/without-echo.ts';
import { citationName } from '../lib/citation-name.ts';
import { clockText, dayText } from '../lib/date-text.ts';
import { sourceLook } from '../lib/source-look.ts';
import './slip.css';
import { kioskWords } from './words.ts';

/** The paper one takes home: hidden on the screen, the only thing that prints. Readable in grey on an 80 mm roll. */
export function Slip({ answer, question, hallName }: { answer: Answer; question: string; hallName: string }) {
  const now = new Date();
  const text = kioskWords.slip;
  // What the law says stands below in its own words, as 依据; paper is short.
  const { conclusion, steps } = splitLayers(withoutEcho(parseMarkdown(answer.text), answer.triage));
  return (
    <section className="slip" aria-hidden="true">
      <h1>{hallName}</h1>
      <p className="slip-title">{text.title}</p>
      <p>
        {dayText(now)} {clockText(now)}
      </p>
      <p className="slip-notice">{answer.notice}</p>
      <h2>{text.asked}</h2>
      <p>{question}</p>
      <h2>{text.answer}</h2>
      {[...conclusion, ...steps].map((block, at) => (
        <SlipBlock key={at} block={block} />
      ))}
      {answer.triage && answer.triage.routes.length > 0 && (
        <>
          <h2>{text.doors}</h2>
          {answer.triage.routes.map((route) => (
            <p key={`${route.kind} ${route.title}`}>
              · {route.title}
              {route.deadline && `（${route.deadline.text}）`}
            </p>
          ))}
        </>
      )}
      {answer.citations.length > 0 && <h2>{kioskWords.answer.basis}</h2>}
      {answer.citations.map((citation) => (
        <div key={citation.marker} className="slip-citation">
          <p>
            {citation.marker} {citationName(citation)}（{sourceLook[citation.source].label}）
          </p>
          <p>“{citation.quote}”</p>
        </div>
      ))}
      <p className="slip-foot">{text.call}</p>
      <p>{text.take}</p>
    </section>
  );
}

function SlipBlock({ block }: { block: Block }) {
  const text = plainText([block]);
  if (block.kind === 'heading') return <h3>{text}</h3>;
  return <p className={block.kind === 'list' && !block.ordered ? 'slip-text slip-points' : 'slip-text'}>{text}</p>;
}

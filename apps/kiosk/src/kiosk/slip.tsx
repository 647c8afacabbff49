import type { Answer, Deadline, Route, Triage } from '@mingbai/api/contract';
import { splitLayers } from '../features/ask/answer-layers.ts';
import { type Block, parseMarkdown, plainText } from '../features/ask/markdown.ts';
import { withoutEcho } from '../features/ask/without-echo.ts';
import { citationName } from '../lib/citation-name.ts';
import { clockText, dateText, dayText } from '../lib/date-text.ts';
import { sourceLook } from '../lib/source-look.ts';
import { words } from '../lib/words.ts';
import './slip.css';
import { kioskWords } from './words.ts';

interface Props {
  question: string;
  hallName: string;
  /** Null at the end of the path without typing, which asks no law. */
  answer: Answer | null;
  triage: Triage | null;
  deadlines: readonly Deadline[];
}

/** The paper one takes home: hidden on the screen, the only thing that prints. Readable in grey on an 80 mm roll. */
export function Slip({ question, hallName, answer, triage, deadlines }: Props) {
  const now = new Date();
  const text = kioskWords.slip;
  return (
    <section className="slip" aria-hidden="true">
      <h1>{hallName}</h1>
      <p className="slip-title">{text.title}</p>
      <p>
        {dayText(now)} {clockText(now)}
      </p>
      {answer && <p className="slip-notice">{answer.notice}</p>}
      <h2>{text.asked}</h2>
      <p>{question}</p>
      {answer && <SlipAnswer answer={answer} />}
      <SlipDays deadlines={deadlines} />
      {triage && triage.routes.length > 0 && (
        <>
          <h2>{words.doors}</h2>
          {triage.routes.map(({ kind, title, action, deadline }) => (
            <p key={`${kind} ${title}`}>
              · {title}
              {action.type === 'call' && `，${words.call} ${action.target}`}
              {deadline && sayDay(deadline, deadlines)}
            </p>
          ))}
        </>
      )}
      {answer && <SlipBasis answer={answer} />}
      <p className="slip-foot">{text.call}</p>
      <p>{text.take}</p>
    </section>
  );
}

/** On paper a door's clock is its last day, or the advice to ask for it; what the screen asks cannot be answered there. */
function sayDay({ code, lastDay }: NonNullable<Route['deadline']>, deadlines: readonly Deadline[]): string {
  const known = lastDay ?? deadlines.find((deadline) => deadline.code === code)?.lastDay;
  return known ? `（${words.lastDay.label}：${dateText(known)}）` : kioskWords.slip.askDay;
}

function SlipAnswer({ answer }: { answer: Answer }) {
  // What the law says stands below in its own words, as 依据; paper is short.
  const { conclusion, steps } = splitLayers(withoutEcho(parseMarkdown(answer.text), answer.triage));
  return (
    <>
      <h2>{kioskWords.slip.answer}</h2>
      {[...conclusion, ...steps].map((block, at) => (
        <SlipBlock key={at} block={block} />
      ))}
    </>
  );
}

/** In place of a calendar file: what must be done by when, large enough to be pinned to a wall. */
function SlipDays({ deadlines }: { deadlines: readonly Deadline[] }) {
  return deadlines.map(({ code, lastDay, text, holidaysKnown }) => (
    <div key={code} className="slip-day">
      {lastDay !== null && (
        <p className="slip-title">
          {words.lastDay.label}：{dateText(lastDay)}
        </p>
      )}
      <p>{text}</p>
      {!holidaysKnown && <p>{words.lastDay.holidaysUnknown}</p>}
    </div>
  ));
}

function SlipBasis({ answer }: { answer: Answer }) {
  if (answer.citations.length === 0) return null;
  return (
    <>
      <h2>{kioskWords.answer.basis}</h2>
      {answer.citations.map((citation) => (
        <div key={citation.marker} className="slip-citation">
          <p>
            {citation.marker} {citationName(citation)}（{sourceLook[citation.source].label}）
          </p>
          <p>“{citation.quote}”</p>
        </div>
      ))}
    </>
  );
}

function SlipBlock({ block }: { block: Block }) {
  const text = plainText([block]);
  if (block.kind === 'heading') return <h3>{text}</h3>;
  return <p className={block.kind === 'list' && !block.ordered ? 'slip-text slip-points' : 'slip-text'}>{text}</p>;
}

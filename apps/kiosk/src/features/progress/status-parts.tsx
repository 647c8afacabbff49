import type { AidApplicationView } from '@mingbai/api/contract';
import { useState } from 'react';
import { getFile } from '../../lib/api.ts';
import { dateText, instantText } from '../../lib/date-text.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useTask } from '../../lib/use-task.ts';
import { BasisChips, type BasisRef } from '../../ui/basis-chips.tsx';
import { Button, CallLink } from '../../ui/button.tsx';
import { useSaving } from '../../ui/use-saving.tsx';
import { progressWords as words } from './words.ts';

interface ViewProps {
  view: AidApplicationView;
}

export function Owed({ view }: ViewProps) {
  return (
    <>
      {view.urgent && <p className="mind-note">{words.urgent}</p>}
      {view.decisionClock === 'running' && <p>{words.due(dateText(view.decisionDueOn))}</p>}
      {view.decisionClock === 'paused' && <p>{words.paused}</p>}
      {view.reviewDueOn !== null && <p>{words.reviewDue(dateText(view.reviewDueOn))}</p>}
      {view.deferred.length > 0 && (
        <section className="panel" aria-label={words.owed}>
          <h4 className="panel-title">{words.owed}</h4>
          <ul className="plain-list">
            {view.deferred.map(({ code, title, dueOn, note }) => (
              <li key={code}>
                {title}：<strong>{words.by(dateText(dueOn))}</strong>
                {note !== '' && <p className="quiet">{note}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function Result({ view, onBasis }: ViewProps & { onBasis: (ref: BasisRef) => void }) {
  const { decision, objectBy } = view;
  if (!decision) return null;
  return (
    <section className="panel" aria-label={words.decision}>
      <h4 className="panel-title">
        {words.decision}：{decision.granted ? words.granted : words.refused}
      </h4>
      <p className="quiet small">{instantText(decision.at)}</p>
      {decision.reason !== '' && (
        <p>
          {words.why}
          {decision.reason}
        </p>
      )}
      <BasisChips basis={decision.basis} label={words.basis} onOpen={onBasis} />
      {objectBy !== null && <p className="mind-note">{words.objectBy(dateText(objectBy))}</p>}
    </section>
  );
}

/** The ways after an objection was turned down. The day she received the decision is hers to know: told is the earliest last day there can be. */
export function Remedies({ view: { remedies }, onBasis }: ViewProps & { onBasis: (ref: BasisRef) => void }) {
  const [first] = remedies;
  if (!first) return null;
  return (
    <section className="panel" aria-label={words.remedies}>
      <h4 className="panel-title">{words.remedies}</h4>
      <p>{words.remedyStart(dateText(first.from))}</p>
      <ul className="plain-list">
        {remedies.map(({ kind, title, lastDay, basis }) => (
          <li key={kind}>
            {title}：<strong>{dateText(lastDay)}</strong>
            <BasisChips basis={basis} label={words.basis} onOpen={onBasis} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Handler({ view: { handler } }: ViewProps) {
  if (!handler) return null;
  return (
    <section className="panel" aria-label={words.handler}>
      <h4 className="panel-title">{words.handler}</h4>
      <p>{handler.name}</p>
      {handler.phone !== null && (
        <CallLink number={handler.phone}>
          {words.handlerPhone} {handler.phone}
        </CallLink>
      )}
    </section>
  );
}

/** The code travels in a header, never in a link: a paper is fetched, then saved; a shared machine keeps no file, and who is watched is asked first. */
export function Documents({ view, accessCode, device }: ViewProps & { accessCode: string; device: 'phone' | 'kiosk' }) {
  const { busy, failure, run } = useTask();
  const [shown, setShown] = useState(false);
  const saving = useSaving(view.watched);
  if (view.documents.length === 0 || device === 'kiosk') return null;
  const offered = view.watched && !shown ? [] : view.documents;
  return (
    <section className="panel" aria-label={words.papers}>
      <h4 className="panel-title">{words.papers}</h4>
      {view.watched && !shown && (
        <>
          <p>{words.papersHidden}</p>
          <div className="row-acts">
            <Button onClick={() => saving.save(() => setShown(true))}>{words.papersShow}</Button>
          </div>
          {saving.question}
        </>
      )}
      <div className="row-acts">
        {offered.map(({ name, title, url }) => (
          <Button key={name} icon="book" disabled={busy} onClick={() => run(async () => saveFile(await getFile(url, accessCode), `${title}.pdf`))}>
            {words.save(title)}
          </Button>
        ))}
      </div>
      <p role="alert">{failure}</p>
    </section>
  );
}

export function Timeline({ view }: ViewProps) {
  return (
    <section className="panel" aria-label={words.timeline}>
      <h4 className="panel-title">{words.timeline}</h4>
      <ol className="aid-timeline">
        {[...view.timeline].reverse().map(({ at, state, title, note }) => (
          <li key={`${at} ${state} ${title}`}>
            <span className="quiet small">{instantText(at)}</span>
            <span>
              <strong>{title}</strong>
              {note !== '' && <span className="aid-timeline-note">{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

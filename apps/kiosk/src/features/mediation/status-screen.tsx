import type { BookingView } from '@mingbai/api/contract';
import { useState } from 'react';
import { failureText, toFailure } from '../../lib/failure.ts';
import { saveFile } from '../../lib/save-file.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { AgreementPanel } from './agreement-panel.tsx';
import { type Credentials, getDocument } from './api.ts';
import { CommitteeFacts } from './committee-step.tsx';
import { NextDoors } from './parts.tsx';
import { Screen, useSurroundings } from './screen.tsx';
import { instantText } from './slot-text.ts';
import { SlotWhen } from './slot-when.tsx';
import type { Booking, OwnerMove } from './use-booking.ts';
import { text } from './words.ts';

const moveIcons: Record<OwnerMove, IconName> = { reschedule: 'calendar', rate: 'yes', end: 'stop', cancel: 'close' };

interface Props {
  view: BookingView;
  booking: Booking;
  /** What was just done. */
  said: string;
  onDo: (move: OwnerMove) => void;
  /** To legal aid, after mediation came to nothing. */
  onAid: () => void;
  onOwnData: () => void;
  onLeave: () => void;
}

export function StatusScreen({ view, booking, said, onDo, onAid, onOwnData, onLeave }: Props) {
  return (
    <Screen at={null} name="status" title={view.stateTitle} lead={view.next} back={{ go: onLeave }}>
      <p className={said === '' ? 'sr-only' : 'said'} role="status">
        {said}
      </p>
      {view.agreement && <AgreementPanel agreement={view.agreement} />}
      {view.nextDoors.length > 0 && (
        <section className="plain-list">
          <h4 className="panel-title">{text.status.doors}</h4>
          <p>{text.status.doorsLead}</p>
          <NextDoors doors={view.nextDoors} onAid={onAid} />
        </section>
      )}
      <StatusFacts view={view} />
      {view.allowed.length > 0 && (
        <div className="row-acts">
          {view.allowed.map((move) => (
            <Button key={move} icon={moveIcons[move]} onClick={() => onDo(move)}>
              {text.status[move]}
            </Button>
          ))}
        </div>
      )}
      {view.rating && (
        <p>
          {text.status.rated}
          {text.status.rates[view.rating.satisfied - 1]}
        </p>
      )}
      <section className="limitation">
        <h4>{text.receipt.limitation}</h4>
        <p>{view.limitationNote}</p>
      </section>
      <Papers documents={view.documents} credentials={booking.credentials} />
      <Timeline entries={view.timeline} />
      <section className="panel" aria-label={text.status.ownData}>
        <p>{text.status.ownDataWhat}</p>
        <div className="row-acts">
          <Button icon="progress" onClick={onOwnData}>
            {text.status.ownData}
          </Button>
        </div>
      </section>
    </Screen>
  );
}

function StatusFacts({ view: { slot, committee, mediator, respondent, receiptNo, allowed } }: { view: BookingView }) {
  // What will not come any more is not said to be still missing.
  const goesOn = allowed.some((move) => move === 'cancel' || move === 'end');
  return (
    <section className="panel">
      <dl className="receipt-codes">
        {(slot !== null || goesOn) && (
          <div>
            <dt>{text.status.when}</dt>
            <dd className="receipt-when">{slot ? <SlotWhen slot={slot} /> : text.status.noSlot}</dd>
          </div>
        )}
        <div>
          <dt>{text.status.where}</dt>
          <dd>
            {committee.name}
            <CommitteeFacts committee={committee} />
          </dd>
        </div>
        {(mediator !== null || goesOn) && (
          <div>
            <dt>{text.status.mediator}</dt>
            <dd>{mediator ?? text.status.noMediator}</dd>
          </div>
        )}
        <div>
          <dt>{text.status.respondent}</dt>
          <dd>{respondent.name}</dd>
        </div>
        <div>
          <dt>{text.status.number}</dt>
          <dd className="receipt-code">{receiptNo}</dd>
        </div>
      </dl>
    </section>
  );
}

function Papers({ documents, credentials }: { documents: BookingView['documents']; credentials: Credentials }) {
  const { keeping } = useSurroundings();
  const [said, setSaid] = useState('');
  // A file cannot be taken away from the kiosk, and none is offered where somebody may look.
  if (documents.length === 0 || keeping === 'print' || keeping === 'none') return null;
  const save = async ({ url, title }: BookingView['documents'][number]) => {
    try {
      saveFile(await getDocument(url, credentials), `${title}.pdf`);
      setSaid(text.receipt.saved);
    } catch (error) {
      setSaid(failureText(toFailure(error)));
    }
  };
  return (
    <section className="plain-list">
      <h4 className="panel-title">{text.status.papers}</h4>
      {keeping === 'by-hand' ? (
        <p>{text.receipt.byHand}</p>
      ) : (
        <div className="row-acts">
          {documents.map((paper) => (
            <Button key={paper.name} icon="book" onClick={() => void save(paper)}>
              {paper.title}
            </Button>
          ))}
        </div>
      )}
      <p className="small" role="status">
        {said}
      </p>
    </section>
  );
}

function Timeline({ entries }: { entries: BookingView['timeline'] }) {
  return (
    <section className="plain-list">
      <h4 className="panel-title">{text.status.timeline}</h4>
      <ol className="timeline">
        {[...entries].reverse().map(({ at, title, note }) => (
          <li key={`${at} ${title}`}>
            <span className="quiet small">{instantText(at)}</span>
            <strong>{title}</strong>
            {note !== '' && <span>{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

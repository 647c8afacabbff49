import type { Invitation } from '@mingbai/api/contract';
import { clockText, dayText } from '../../lib/date-text.ts';
import './invitation.css';
import { text } from './words.ts';

export function InvitationView({ invitation: { fieldTitle, about, committee, slot, rights } }: { invitation: Invitation }) {
  return (
    <>
      <section className="panel">
        <h4 className="panel-title">{text.about}</h4>
        <p>
          {text.field}
          {fieldTitle}
        </p>
        {about === null ? (
          <p className="quiet">{text.hidden}</p>
        ) : (
          <p>
            {text.words}
            <q className="invitation-words">{about}</q>
          </p>
        )}
      </section>
      <section className="panel">
        <h4 className="panel-title">{text.when}</h4>
        <p className="invitation-when">
          {slot ? (
            <>
              <span className="together">{dayText(new Date(slot.startsAt))}</span>{' '}
              <span className="together">
                {clockText(new Date(slot.startsAt))}–{clockText(new Date(slot.endsAt))}，{text.modes[slot.mode]}
              </span>
            </>
          ) : (
            text.noSlot
          )}
        </p>
        <h4 className="panel-title">{text.where}</h4>
        <p>
          {committee.name}，{committee.address ?? text.noAddress}
        </p>
        {committee.directions !== undefined && <p>{committee.directions}</p>}
        {committee.accessibility !== undefined && <p>{committee.accessibility}</p>}
        {committee.phone !== undefined && (
          <p>
            {text.phone}
            <a href={`tel:${committee.phone}`}>{committee.phone}</a>
          </p>
        )}
      </section>
      <section className="panel">
        <h4 className="panel-title">{text.rights}</h4>
        <ul className="invitation-rights">
          {rights.map((right) => (
            <li key={right}>{right}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

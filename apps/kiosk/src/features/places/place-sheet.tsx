import type { PublicSettings, Route } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import { words } from '../../lib/words.ts';
import { Button, CallLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { findPlace, type PlaceShown } from './find-place.ts';
import './places.css';
import { placeWords as text } from './words.ts';

interface Props {
  route: Route;
  settings: PublicSettings;
  /** A phone dials and shows a sheet; a kiosk shows the number large, over the whole screen. */
  device: 'phone' | 'kiosk';
  onPerson: () => void;
  onClose: () => void;
  /** The way out at once, which no sheet may cover. */
  children?: ReactNode;
}

/** Where a door leads that must be gone to on foot: what for, where, when, with what, and whom to ask first. */
export function PlaceSheet({ route, settings, device, onPerson, onClose, children }: Props) {
  const place = findPlace(route, settings.places, settings.hallName);
  return (
    <Dialog shape={device === 'phone' ? 'sheet' : 'full'} label={place.name} onClose={onClose}>
      <div className="sheet-bar">
        <span className="sheet-title">{words.doors}</span>
        <Button tone="quiet" icon="close" onClick={onClose}>
          {words.close}
        </Button>
        {children}
      </div>
      <div className="sheet-scroll" tabIndex={0} role="region" aria-label={place.name}>
        <article className="place">
          <h2 className="place-name">
            {place.name} {settings.sample && place.entered && <Tag tone="mind">{text.sample}</Tag>}
          </h2>
          {place.note !== '' && <p>{place.note}</p>}
          <PlaceFacts place={place} route={route} />
          <List title={text.bring} items={place.bring} />
          <CallFirst number={place.phone ?? words.hotline} dials={device === 'phone'} />
          {place.services.length > 0 && <List title={text.services} items={place.services} />}
          <p className="quiet">{text.help}</p>
          <Button icon="people" onClick={onPerson}>
            {text.person}
          </Button>
        </article>
      </div>
    </Dialog>
  );
}

function PlaceFacts({ place: { address, hours, phone }, route }: { place: PlaceShown; route: Route }) {
  const facts = [
    [text.what, route.title],
    [text.address, address ?? text.addressUnknown],
    [text.hours, hours ?? text.hoursUnknown],
    [text.phone, phone ?? text.phoneUnknown],
  ] as const;
  return (
    <dl className="panel place-facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section className="panel" aria-label={title}>
      <h3 className="panel-title">{title}</h3>
      <ul className="place-list">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function CallFirst({ number, dials }: { number: string; dials: boolean }) {
  if (dials)
    return (
      <CallLink number={number} tone="primary">
        {text.ask} {number}
      </CallLink>
    );
  return (
    <p className="door-number">
      <Icon name="call" />
      <span>
        {text.ask} <strong>{number}</strong>
      </span>
    </p>
  );
}

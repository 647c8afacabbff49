import { type Door, doors, doorTitles } from '../features/routes/doors.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import type { PageProps } from './page-props.ts';
import { chatWords } from './words.ts';

const doorIcons: Record<Door, IconName> = { aid: 'aid', mediation: 'mediation', progress: 'progress', calculators: 'sum' };

export function MorePage({ settings, display, onToggle, onOpen, onFresh }: PageProps) {
  return (
    <>
      <ul className="rows">
        <Row icon="fresh" title={chatWords.fresh} hint={chatWords.freshHint} onClick={onFresh} />
        <Row icon="tap" title={chatWords.pages.path} hint={chatWords.pathHint} onClick={() => onOpen('path')} />
        {doors.map((door) => (
          <Row key={door} icon={doorIcons[door]} title={doorTitles[door]} hint="" onClick={() => onOpen(door)} />
        ))}
        <Row icon="type" title={chatWords.large} hint={chatWords.largeHint} pressed={display.large} onClick={() => onToggle('large')} />
        <Row icon="contrast" title={chatWords.contrast} hint={chatWords.contrastHint} pressed={display.contrast} onClick={() => onToggle('contrast')} />
      </ul>
      <section className="about">
        <h3>{chatWords.about}</h3>
        <p>{chatWords.aboutText}</p>
        {!settings.modelEnabled && <p>{chatWords.noModel}</p>}
      </section>
    </>
  );
}

function Row({ icon, title, hint, pressed, onClick }: { icon: IconName; title: string; hint: string; pressed?: boolean; onClick: () => void }) {
  return (
    <li>
      <button type="button" className="row" aria-pressed={pressed} onClick={onClick}>
        <Icon name={icon} />
        <span className="row-text">
          <span>{title}</span>
          {hint !== '' && <span className="quiet small">{hint}</span>}
        </span>
        {pressed === undefined ? <Icon name="forward" /> : <span className="row-state">{pressed ? '开' : '关'}</span>}
      </button>
    </li>
  );
}

import { words } from '../../lib/words.ts';
import { Icon } from '../../ui/icon.tsx';

/** The police take 12110 as a text message only: for those who must not be heard. */
const textOnly = new Set(['12110']);

export function SafetyCall({ number, name, dials, danger }: { number: string; name: string; dials: boolean; danger: boolean }) {
  const isText = textOnly.has(number);
  const what = (
    <>
      <strong className="safety-number">{number}</strong> {name}
    </>
  );
  if (!dials) return <span className="safety-call">{what}</span>;
  return (
    <a className={danger ? 'button button-danger' : 'button'} href={`${isText ? 'sms' : 'tel'}:${number}`}>
      <Icon name={isText ? 'ask' : 'call'} />
      <span>
        {isText ? words.sendSms : words.call} {what}
      </span>
    </a>
  );
}

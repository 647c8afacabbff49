import type { AidPage } from '@mingbai/api/contract';
import { writeInstant } from '../lib/dates.ts';
import { Section } from '../ui/section.tsx';

type Message = AidPage['messages'][number];

const stateTitles: Record<Message['state'], string> = { waiting: '待发', sent: '已发', failed: '没发出去', cancelled: '已取消' };

/** What goes out to the people of the matter, and whether it did. */
export function Messages({ messages }: { messages: readonly Message[] }) {
  if (messages.length === 0) return null;
  return (
    <Section title="短信和提醒">
      <ul className="plain">
        {messages.map(({ id, title, state, dueAt, attempts }) => (
          <li key={id}>
            {title}{' '}
            <span className="flag" data-tone={state === 'failed' ? 'alarm' : 'plain'}>
              {stateTitles[state]}
            </span>
            <span className="quiet">
              {' '}
              {writeInstant(dueAt)}
              {attempts > 1 ? ` · 试了 ${attempts} 次` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

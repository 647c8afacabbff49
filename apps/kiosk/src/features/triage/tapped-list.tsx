import { words } from '../../lib/words.ts';
import './triage.css';
import { isBare, type Question, type Tapped } from './tapped.ts';

/** What has been chosen, each to be changed with a touch. */
export function TappedList({ tapped, onReopen }: { tapped: readonly Tapped[]; onReopen: (question: Question) => void }) {
  if (tapped.length === 0) return null;
  return (
    <section className="tapped" aria-label={words.tap.chosen}>
      <ul>
        {tapped.map(({ question, option }) => (
          <li key={question.id}>
            <button type="button" className="tapped-one" onClick={() => onReopen(question)}>
              <span>
                <span className={isBare(option) ? 'quiet' : 'sr-only'}>{question.text}</span>
                <strong>{option}</strong>
              </span>
              <span className="tapped-change">{words.tap.change}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

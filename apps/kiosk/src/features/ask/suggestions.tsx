import type { Triage } from '@mingbai/api/contract';
import { words } from '../../lib/words.ts';
import { Icon } from '../../ui/icon.tsx';
import './suggestions.css';

/** Sentences one may send with a touch. */
export function Suggestions({ title, items, onPick }: { title: string; items: readonly string[]; onPick: (item: string) => void }) {
  if (items.length === 0) return null;
  return (
    <section className="suggestions">
      <h3 className="suggestions-title">{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <button type="button" className="suggestion" onClick={() => onPick(item)}>
              <span>{item}</span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The missing fact, asked with ready answers; the answer is sent with its question, so that it can be understood alone. */
export function ClarifyQuestions({ questions, onPick }: { questions: Triage['questions']; onPick: (message: string) => void }) {
  return questions.slice(0, 2).map(({ id, text, options }) => (
    <section key={id} className="suggestions">
      <h3 className="suggestions-title">
        {words.clarify}：{text}
      </h3>
      <div className="options">
        {options.map((option) => (
          <button key={option} type="button" className="option" onClick={() => onPick(`${text}${option}`)}>
            {option}
          </button>
        ))}
      </div>
    </section>
  ));
}

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

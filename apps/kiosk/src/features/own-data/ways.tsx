import { Icon } from '../../ui/icon.tsx';

interface Way {
  title: string;
  note: string;
  go: () => void;
}

/** Where one may go on, a large row each. */
export function Ways({ ways }: { ways: readonly Way[] }) {
  return (
    <ul className="own-ways">
      {ways.map(({ title, note, go }) => (
        <li key={title}>
          <button type="button" className="own-way" onClick={go}>
            <span className="own-way-words">
              <span className="own-way-title">{title}</span>
              <span className="quiet small">{note}</span>
            </span>
            <Icon name="forward" />
          </button>
        </li>
      ))}
    </ul>
  );
}

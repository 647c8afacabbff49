import './basis-chips.css';
import { Icon } from './icon.tsx';

export interface BasisRef {
  slug: string;
  article: number;
  label: string;
}

/** The articles something rests on, each to be opened with a touch. */
export function BasisChips({ basis, label, onOpen }: { basis: readonly BasisRef[]; label: string; onOpen: (ref: BasisRef) => void }) {
  if (basis.length === 0) return null;
  return (
    <ul className="basis-chips" aria-label={label}>
      {basis.map((ref, at) => (
        <li key={`${ref.slug}:${ref.article}`}>
          <button type="button" className="basis-chip" aria-label={ref.label} onClick={() => onOpen(ref)}>
            <Icon name="book" />
            <span>{basis[at - 1]?.slug === ref.slug ? articleOf(ref.label) : ref.label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Beside an article of the same law its name need not be said again: “劳动合同法第三十条”, then “第八十五条”. */
function articleOf(label: string): string {
  return /第[^第]+条(?:之.+)?$/u.exec(label)?.[0] ?? label;
}

import type { Basis } from '@mingbai/api/contract';

export function BasisList({ basis }: { basis: readonly Basis[] }) {
  if (basis.length === 0) return null;
  return (
    <span className="basis-list">
      {basis.map(({ slug, article, label }) => (
        <span key={`${slug}:${article}`} className="basis">
          {label}
        </span>
      ))}
    </span>
  );
}

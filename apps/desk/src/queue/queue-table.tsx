import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useShortcuts } from '../lib/shortcuts.ts';

interface Row {
  id: string;
  receiptNo: string;
}

export interface Column<R> {
  title: string;
  className?: string;
  cell: (row: R) => ReactNode;
}

interface QueueTableProps<R extends Row> {
  label: string;
  /** Where a row opens: `base/id`. */
  base: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  /** The row opened last: coming back, the focus is where it was. */
  lastId: string | null;
  onOpen: (id: string) => void;
}

/** Rows are links, so Enter opens and a middle click works; j/k and the arrows move between them. */
export function QueueTable<R extends Row>({ label, base, rows, columns, lastId, onOpen }: QueueTableProps<R>) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  useFocusOnReturn(body, lastId, rows.length > 0);
  return (
    <table className="queue">
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          <th scope="col">受理号</th>
          {columns.map(({ title, className }) => (
            <th key={title} scope="col" className={className}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`${base}/${row.id}`} data-row={row.id} onClick={() => onOpen(row.id)}>
                {row.receiptNo}
              </Link>
            </th>
            {columns.map(({ title, className, cell }) => (
              <td key={title} className={className}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function linksIn(body: HTMLTableSectionElement | null): HTMLElement[] {
  return [...(body?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}

function useRowKeys(body: { current: HTMLTableSectionElement | null }): void {
  const step = (by: 1 | -1) => {
    const links = linksIn(body.current);
    const now = links.findIndex((link) => link === document.activeElement);
    const next = now === -1 ? (by === 1 ? 0 : links.length - 1) : Math.min(Math.max(now + by, 0), links.length - 1);
    links[next]?.focus();
  };
  const down = () => step(1);
  const up = () => step(-1);
  useShortcuts({ j: down, ArrowDown: down, k: up, ArrowUp: up });
}

function useFocusOnReturn(body: { current: HTMLTableSectionElement | null }, lastId: string | null, isFilled: boolean): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isFilled || isDone.current) return;
    isDone.current = true;
    linksIn(body.current)
      .find((link) => link.dataset['row'] === lastId)
      ?.focus();
  }, [body, lastId, isFilled]);
}

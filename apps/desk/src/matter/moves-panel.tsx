import { Button, Kbd } from '@mantine/core';
import { useState } from 'react';
import { type Shortcuts, useShortcuts } from '../lib/shortcuts.ts';
import { Section } from '../ui/section.tsx';
import type { MatterKind } from './kind.ts';
import { MoveDialog } from './move-dialog.tsx';
import type { MovablePage, Need } from './need.ts';

interface MovesPanelProps<Draft extends { note: string }, Page extends MovablePage> {
  kind: MatterKind;
  page: Page;
  needs: Readonly<Record<string, Need<Draft, Page>>>;
  start: (page: Page) => Draft;
}

/** What may be done now, and nothing else. Each move keeps its own draft until it is sent or the page is left. */
export function MovesPanel<Draft extends { note: string }, Page extends MovablePage>({ kind, page, needs, start }: MovesPanelProps<Draft, Page>) {
  const [open, setOpen] = useState<Page['moves'][number] | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [doneTitle, setDoneTitle] = useState<string | null>(null);
  const pick = (move: Page['moves'][number]) => {
    setDoneTitle(null);
    setDrafts((all) => (move.to in all ? all : { ...all, [move.to]: start(page) }));
    setOpen(move);
  };
  useShortcuts(Object.fromEntries(page.moves.slice(0, 9).map((move, index) => [String(index + 1), () => pick(move)])) satisfies Shortcuts);
  const draft = open && drafts[open.to];
  return (
    <Section title="现在可以办">
      {doneTitle !== null && (
        <p className="done" role="status">
          ✓ 已办：{doneTitle}
        </p>
      )}
      {page.moves.length === 0 && <p className="quiet">现在没有您能办的。</p>}
      <div className="moves">
        {page.moves.map((move, index) => (
          <Button
            key={`${move.to} ${move.title}`}
            variant={move.danger ? 'outline' : 'light'}
            {...(move.danger ? { color: 'red' } : {})}
            justify="space-between"
            rightSection={index < 9 ? <Kbd aria-hidden="true">{index + 1}</Kbd> : null}
            onClick={() => pick(move)}
          >
            {move.title}
          </Button>
        ))}
      </div>
      {open && draft && (
        <MoveDialog
          key={open.to}
          kind={kind}
          page={page}
          move={open}
          needs={needs}
          draft={draft}
          change={(part) => setDrafts((all) => ({ ...all, [open.to]: { ...(all[open.to] ?? draft), ...part } }))}
          close={() => setOpen(null)}
          done={(title) => {
            setOpen(null);
            setDrafts({});
            setDoneTitle(title);
          }}
        />
      )}
    </Section>
  );
}

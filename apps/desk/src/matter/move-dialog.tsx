import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { ApiProblem, send } from '../lib/api.ts';
import { useAttemptKey } from '../lib/attempt-key.ts';
import { writeInstant } from '../lib/dates.ts';
import { explain, issueFor, issuesOf } from '../lib/problem-text.ts';
import { type MatterKind, matterKey, matterPath } from './kind.ts';
import type { MovablePage, Need } from './need.ts';

interface MoveDialogProps<Draft extends { note: string }, Page extends MovablePage> {
  kind: MatterKind;
  page: Page;
  move: Page['moves'][number];
  needs: Readonly<Record<string, Need<Draft, Page>>>;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  close: () => void;
  done: (title: string) => void;
}

/** One move with exactly what it needs. What was typed survives another's move in between, a broken line and closing the dialog. */
export function MoveDialog<Draft extends { note: string }, Page extends MovablePage>(props: MoveDialogProps<Draft, Page>) {
  const { kind, page, move, needs, draft, change, close, done } = props;
  const [isAskedTwice, setAskedTwice] = useState(false);
  const client = useQueryClient();
  const attempt = useAttemptKey();
  const sending = useMutation({
    mutationFn: (body: unknown) => send('POST', `${matterPath(kind, page.id)}/transitions`, { body, key: attempt.keyFor(body) }),
    onSuccess: async () => {
      attempt.finish();
      done(move.title);
      await client.invalidateQueries({ queryKey: [kind] });
    },
    onError: async (cause) => {
      setAskedTwice(false);
      if (isConflict(cause)) await client.invalidateQueries({ queryKey: matterKey(kind, page.id) });
    },
  });
  const known = move.needs.flatMap((name) => needs[name] ?? []);
  const unknown = move.needs.filter((name) => !(name in needs));
  const lacking = known.flatMap((need) => need.lacking(draft) ?? []);
  const isStillAllowed = page.moves.some(({ to }) => to === move.to);
  const issues = issuesOf(sending.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (lacking.length > 0 || unknown.length > 0 || !isStillAllowed || sending.isPending) return;
    if (move.danger && !isAskedTwice) {
      setAskedTwice(true);
      return;
    }
    const given = Object.assign({}, ...known.map((need) => need.body(draft))) as Record<string, unknown>;
    sending.mutate({ to: move.to, version: page.version, ...given, ...(draft.note.trim() ? { note: draft.note.trim() } : {}) });
  };
  return (
    <Modal opened onClose={close} title={move.title} size="lg" closeButtonProps={{ 'aria-label': '关闭' }}>
      <form className="form" onSubmit={submit}>
        {sending.isError &&
          (isOvertaken(sending.error) ? <Overtaken page={page} isStillAllowed={isStillAllowed} /> : <Refused cause={sending.error} shown={move.needs} />)}
        {known.map((need, index) => (
          <div key={move.needs[index]}>{need.ask({ draft, change, page, issues })}</div>
        ))}
        {unknown.length > 0 && <p className="fault">这一步还要填“{unknown.join('、')}”，工作台还填不了，请找管理员。</p>}
        <Textarea
          label="告知当事人的话（可以不写）"
          description="会出现在他查进度的页面上"
          autosize
          minRows={1}
          maxLength={500}
          value={draft.note}
          error={issueFor(issues, 'note')}
          onChange={(event) => change({ note: event.currentTarget.value } as Partial<Draft>)}
        />
        {lacking.length > 0 && <p className="quiet">还差：{lacking.join('、')}</p>}
        {isAskedTwice && (
          <p className="fault" role="alert">
            “{move.title}”办了就不能直接撤回。确定要办，请再点一次。
          </p>
        )}
        <div className="actions">
          <Button variant="default" onClick={isAskedTwice ? () => setAskedTwice(false) : close}>
            {isAskedTwice ? '再看看' : '先不办'}
          </Button>
          <Button
            type="submit"
            {...(move.danger ? { color: 'red' } : {})}
            loading={sending.isPending}
            disabled={lacking.length > 0 || unknown.length > 0 || !isStillAllowed}
          >
            {isAskedTwice ? `确定：${move.title}` : move.title}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function isConflict(cause: unknown): boolean {
  return cause instanceof ApiProblem && (cause.code === 'state-changed' || cause.code === 'move-not-allowed');
}

/** The version goes with every move, so a move the matter does not allow is nobody else's doing: its own sentence says why. */
function isOvertaken(cause: unknown): boolean {
  return cause instanceof ApiProblem && cause.code === 'state-changed';
}

function Overtaken({ page, isStillAllowed }: { page: MovablePage; isStillAllowed: boolean }) {
  const last = page.events.reduce<MovablePage['events'][number] | undefined>(
    (latest, event) => (event.position > (latest?.position ?? -1) ? event : latest),
    undefined,
  );
  return (
    <div className="overtaken" role="alert">
      <strong>这件事刚有变动，您这次没有办成。</strong>
      <p>
        现在是“{page.stateTitle}”{last && `（${last.actor} ${writeInstant(last.at)}：${last.title}）`}。您写的都还在。
        {isStillAllowed ? '看了最新情况，还要这样办，就再点一次。' : '现在已经不能这样办了。'}
      </p>
    </div>
  );
}

/** Issues of fields the form shows stand beside them; the rest is said here. */
function Refused({ cause, shown }: { cause: unknown; shown: readonly string[] }) {
  const others = issuesOf(cause).filter(({ path }) => !shown.some((name) => path === name || path.startsWith(`${name}.`)));
  return (
    <div className="fault" role="alert">
      <p>{explain(cause)}</p>
      {others.map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
    </div>
  );
}

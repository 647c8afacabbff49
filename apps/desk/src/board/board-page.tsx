import { Board } from '@mingbai/api/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { read } from '../lib/api.ts';
import { writeDay, writeInstant } from '../lib/dates.ts';
import { explain } from '../lib/problem-text.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { Clock } from '../queue/clock.tsx';
import { Section } from '../ui/section.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { SignOffForm } from './sign-off-form.tsx';

type Late = Board['overdue'];

const kindTitles: Record<Late[number]['kind'], string> = { aid: '援助', mediation: '调解' };

/** What is late, what is about to be, what only the duty chief can settle, who complains, and whether the day is signed off. */
export function BoardPage() {
  const { data, error, refetch } = useQuery({ queryKey: ['board'], queryFn: ({ signal }) => read('/api/desk/board', Board, signal) });
  useShortcuts({ r: () => void refetch() });
  if (!data) return <Waiting text={error ? explain(error) : '正在取看板…'} {...(error ? { retry: () => void refetch() } : {})} />;
  const { day, duty, counts, overdue, dueSoon, complaints, escalations, visits, messages, names, auditIntact } = data;
  return (
    <>
      <div className="page-head">
        <h1>看板</h1>
        <p className="quiet">
          {writeDay(day)}　{duty ? `今天值班：${[duty.name, duty.phone].filter(Boolean).join(' ')}` : '今天的值班人还没排'}
        </p>
      </div>
      {!auditIntact && (
        <p className="fault" role="alert">
          操作记录的链条对不上，可能被改过。请马上找管理员，先不要关机。
        </p>
      )}
      <div className="figures-row">
        {counts.map(({ code, title, value }) => (
          <div key={code} className="figure">
            <b>{value}</b>
            {title}
          </div>
        ))}
        <div className="figure">
          <b>{visits.due}</b>
          待回访{' '}
          <span className="quiet">
            答复 {visits.answered}，满意 {visits.satisfied}
          </span>
        </div>
        <div className="figure">
          <b>{messages.failed}</b>
          没发出的提醒 <span className="quiet">待发 {messages.waiting}</span>
        </div>
      </div>
      <div className="columns">
        <Section title={`已超期 ${overdue.length}`}>
          <LateTable label="已超期" rows={overdue} names={names} none="没有超期的。" />
        </Section>
        <Section title={`快到期 ${dueSoon.length}`}>
          <LateTable label="快到期" rows={dueSoon} names={names} none="没有快到期的。" />
        </Section>
      </div>
      <Section title={`要值班长定的 ${escalations.length}`}>
        {escalations.length === 0 && <p className="quiet">没有。</p>}
        <ul className="plain">
          {escalations.map(({ kind, id, receiptNo, text, since }) => (
            <li key={id}>
              <Link href={`/${kind}/${id}`}>{receiptNo}</Link> {text} <span className="quiet">{writeInstant(since)} 起</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={`投诉和不满意 ${complaints.length}`}>
        {complaints.length === 0 && <p className="quiet">没有。</p>}
        <ul className="plain">
          {complaints.map(({ kind, id, receiptNo, text, at }) => (
            <li key={`${id}${at}`}>
              <Link href={`/${kind}/${id}`}>{receiptNo}</Link> {text} <span className="quiet">{writeInstant(at)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="今天的签收">
        <SignOffForm board={data} />
      </Section>
    </>
  );
}

function LateTable({ label, rows, names, none }: { label: string; rows: Late; names: Board['names']; none: string }) {
  if (rows.length === 0) return <p className="quiet">{none}</p>;
  return (
    <table className="small-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">受理号</th>
          <th scope="col">期限</th>
          <th scope="col">状态</th>
          <th scope="col">经办</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, id, receiptNo, clock, stateTitle, assignee }) => (
          <tr key={`${id}${clock.code}`}>
            <th scope="row" className="nowrap">
              <Link href={`/${kind}/${id}`}>{receiptNo}</Link> <span className="quiet">{kindTitles[kind]}</span>
            </th>
            <td>
              <Clock clock={clock} withTitle />
            </td>
            <td>{stateTitle}</td>
            <td>{assignee === null ? <span className="quiet">没有人</span> : (names[assignee] ?? assignee)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

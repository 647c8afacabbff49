import { TextInput } from '@mantine/core';
import { AuditList } from '@mingbai/api/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { read } from '../lib/api.ts';
import { writeInstant } from '../lib/dates.ts';
import { explain } from '../lib/problem-text.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { Waiting } from '../ui/waiting.tsx';

/** Who did or looked at what; only added to, each entry tied to the one before. */
export function AuditPage() {
  const { data, error, refetch } = useQuery({ queryKey: ['audit'], queryFn: ({ signal }) => read('/api/desk/audit', AuditList, signal) });
  const [filter, setFilter] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useShortcuts({ r: () => void refetch(), '/': () => search.current?.focus() });
  if (!data) return <Waiting text={error ? explain(error) : '正在取操作记录…'} {...(error ? { retry: () => void refetch() } : {})} />;
  const wanted = filter.trim().toLowerCase();
  const shown = data.entries.filter(({ actor, action, receiptNo, detail }) => `${actor} ${action} ${receiptNo ?? ''} ${detail}`.toLowerCase().includes(wanted));
  return (
    <>
      <div className="page-head">
        <h1>操作记录</h1>
        <p className="quiet">最近 {data.entries.length} 条，最新的在前</p>
      </div>
      {data.intact ? (
        <p className="done">✓ 记录链条完整，没有被改过。</p>
      ) : (
        <p className="fault" role="alert">
          记录链条对不上，可能被改过。请马上找管理员。
        </p>
      )}
      <TextInput
        ref={search}
        className="filters-search"
        aria-label="在这些记录里找"
        placeholder="在这些记录里找：谁、做了什么、受理号（按 /）"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <table className="queue" aria-label="操作记录">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">时间</th>
            <th scope="col">谁</th>
            <th scope="col">做了什么</th>
            <th scope="col">受理号</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ position, at, actor, action, receiptNo, detail }) => (
            <tr key={position}>
              <td>{position}</td>
              <td className="nowrap">{writeInstant(at)}</td>
              <td>{actor}</td>
              <td>{action}</td>
              <td>{receiptNo ?? ''}</td>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

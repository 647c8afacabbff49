import { StaffList } from '@mingbai/api/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@mantine/core';
import { read } from '../lib/api.ts';
import { writeInstant } from '../lib/dates.ts';
import { explain } from '../lib/problem-text.ts';
import { roleTitles } from '../shell/sections.ts';
import { Waiting } from '../ui/waiting.tsx';
import { EditStaff } from './edit-staff.tsx';
import { NewStaff } from './new-staff.tsx';

export function StaffPage() {
  const { data, error, refetch } = useQuery({ queryKey: ['staff'], queryFn: ({ signal }) => read('/api/desk/staff', StaffList, signal) });
  const [isAdding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  if (!data) return <Waiting text={error ? explain(error) : '正在取账号…'} {...(error ? { retry: () => void refetch() } : {})} />;
  const edited = data.staff.find(({ username }) => username === editing);
  return (
    <>
      <div className="page-head">
        <h1>账号</h1>
        <p className="quiet">共 {data.staff.length} 个。改岗位、停用、重设密码后，他的登录都会结束。</p>
        <Button onClick={() => setAdding(true)}>新建账号</Button>
      </div>
      <table className="queue" aria-label="账号">
        <thead>
          <tr>
            <th scope="col">用户名</th>
            <th scope="col">姓名</th>
            <th scope="col">岗位</th>
            <th scope="col">情况</th>
            <th scope="col">上次登录</th>
            <th scope="col">
              <span className="unseen">修改</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.staff.map(({ username, name, roles, committees, disabled, lastSignInAt }) => (
            <tr key={username}>
              <th scope="row">{username}</th>
              <td>{name}</td>
              <td>
                {roles.map((role) => roleTitles[role]).join('、')}
                {committees.length > 0 && <span className="quiet">（{committees.length} 个调解委员会）</span>}
              </td>
              <td>
                {disabled ? (
                  <span className="flag" data-tone="alarm">
                    已停用
                  </span>
                ) : (
                  '在用'
                )}
              </td>
              <td>{lastSignInAt === null ? <span className="quiet">没登录过</span> : writeInstant(lastSignInAt)}</td>
              <td>
                <Button size="compact-sm" variant="subtle" onClick={() => setEditing(username)} aria-label={`修改${name}`}>
                  修改
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isAdding && <NewStaff close={() => setAdding(false)} />}
      {edited && <EditStaff member={edited} close={() => setEditing(null)} />}
    </>
  );
}

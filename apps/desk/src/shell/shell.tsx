import { Button } from '@mantine/core';
import type { Me } from '@mingbai/api/contract';
import { useState } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { AidMatterPage } from '../aid/aid-matter-page.tsx';
import { AidQueuePage } from '../aid/aid-queue-page.tsx';
import { AuditPage } from '../audit/audit-page.tsx';
import { BoardPage } from '../board/board-page.tsx';
import { useShortcuts } from '../lib/shortcuts.ts';
import { CalendarPage } from '../mediation/calendar-page.tsx';
import { MediationMatterPage } from '../mediation/mediation-matter-page.tsx';
import { MediationQueuePage } from '../mediation/mediation-queue-page.tsx';
import { ChangePassword } from '../session/change-password.tsx';
import { useSignOut } from '../session/me.ts';
import { StaffPage } from '../staff/staff-page.tsx';
import { KeptProvider } from './kept.tsx';
import { KeysHelp } from './keys-help.tsx';
import { roleTitles, sectionsFor } from './sections.ts';

export function Shell({ me }: { me: Me }) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcuts({ '?': () => setHelpOpen(true) });
  return (
    <KeptProvider>
      <a className="skip" href="#main" onClick={skipToMain}>
        跳到正文
      </a>
      <Header me={me} showHelp={() => setHelpOpen(true)} />
      <main id="main" className="page" tabIndex={-1}>
        <Pages me={me} />
      </main>
      <KeysHelp isOpen={isHelpOpen} close={() => setHelpOpen(false)} />
    </KeptProvider>
  );
}

/** The address after `#` is the page, so the jump is made by hand. */
function skipToMain(event: { preventDefault(): void }) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Header({ me, showHelp }: { me: Me; showHelp: () => void }) {
  const [location] = useLocation();
  const signOut = useSignOut();
  return (
    <header className="bar">
      <strong className="bar-name">明白 · 工作台</strong>
      <nav aria-label="栏目">
        {sectionsFor(me.roles).map(({ path, title }) => (
          <Link key={path} href={path} aria-current={location === path || location.startsWith(`${path}/`) ? 'page' : undefined}>
            {title}
          </Link>
        ))}
      </nav>
      <span className="bar-who">
        {me.name}
        <span className="quiet">（{me.roles.map((role) => roleTitles[role]).join('、')}）</span>
      </span>
      <Button size="compact-sm" variant="subtle" onClick={showHelp}>
        快捷键 ?
      </Button>
      <Link href="/password" className="bar-link">
        换密码
      </Link>
      <Button size="compact-sm" variant="default" onClick={() => void signOut()}>
        退出
      </Button>
    </header>
  );
}

function Pages({ me }: { me: Me }) {
  const open = sectionsFor(me.roles);
  const home = open[0]?.path ?? '/nothing';
  const may = (path: string) => open.some((section) => section.path === path);
  return (
    <Switch>
      {may('/aid') && <Route path="/aid">{() => <AidQueuePage me={me} />}</Route>}
      {may('/aid') && <Route path="/aid/:id">{({ id }) => <AidMatterPage key={id} id={id} me={me} />}</Route>}
      {may('/mediation') && <Route path="/mediation">{() => <MediationQueuePage me={me} />}</Route>}
      {may('/mediation') && <Route path="/mediation/:id">{({ id }) => <MediationMatterPage key={id} id={id} me={me} />}</Route>}
      {may('/calendar') && <Route path="/calendar">{() => <CalendarPage me={me} />}</Route>}
      {may('/board') && <Route path="/board" component={BoardPage} />}
      {may('/staff') && <Route path="/staff" component={StaffPage} />}
      {may('/audit') && <Route path="/audit" component={AuditPage} />}
      <Route path="/password">{() => <ChangePassword me={me} />}</Route>
      <Route path="/nothing">{() => <p>您的岗位在工作台上还没有要办的栏目。资料维护请找管理员。</p>}</Route>
      <Route>{() => <Redirect to={home} replace />}</Route>
    </Switch>
  );
}

import type { Role } from '@mingbai/api/contract';

export interface Section {
  path: string;
  title: string;
  roles: readonly Role[];
}

/** What each post sees; the server refuses the rest in any case. */
const sections: readonly Section[] = [
  { path: '/aid', title: '法律援助', roles: ['clerk', 'chief'] },
  { path: '/mediation', title: '人民调解', roles: ['clerk', 'mediator', 'chief'] },
  { path: '/calendar', title: '调解日历', roles: ['clerk', 'mediator', 'chief'] },
  { path: '/board', title: '看板', roles: ['chief'] },
  { path: '/staff', title: '账号', roles: ['admin'] },
  { path: '/audit', title: '操作记录', roles: ['chief', 'admin'] },
];

export function sectionsFor(roles: readonly Role[]): Section[] {
  return sections.filter((section) => section.roles.some((role) => roles.includes(role)));
}

export const roleTitles: Record<Role, string> = { clerk: '窗口', mediator: '调解员', chief: '值班长', editor: '资料维护', admin: '管理员' };

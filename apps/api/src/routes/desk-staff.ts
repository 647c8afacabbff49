import { appendAudit, createStaff, type Db, endStaffSessionsOf, findStaff, listStaff, lockAccounts, type StaffRow, updateStaff } from '@mingbai/db';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { Colleagues, type Role, StaffList, StaffMember, StaffPatch, StaffRequest } from '../contract/desk.ts';
import { type DeskEnv, deskOperation, onlyFor } from '../desk/guard.ts';
import { hashPassword } from '../desk/password.ts';
import type { Deps } from '../deps.ts';
import { onceInTransaction } from '../once.ts';
import { hasCommittee } from '../mediation/committees.ts';
import { invalid, Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';

const admins = ['admin'] as const satisfies Role[];
const handlers = ['clerk', 'mediator', 'chief'] as const satisfies Role[];

/** The accounts of the desk. */
export function deskStaffRoutes(deps: Deps) {
  const { database, clock } = deps;
  return new Hono<DeskEnv>()
    .get(
      '/desk/staff',
      describeRoute({
        ...deskOperation('工作人员账号', admins),
        responses: { 200: { description: '全部账号', content: { 'application/json': { schema: resolver(StaffList) } } } },
      }),
      onlyFor(deps, admins),
      async (c) => c.json({ staff: (await listStaff(database.db)).map(toMember) } satisfies z.infer<typeof StaffList>),
    )
    .get(
      '/desk/colleagues',
      describeRoute({
        ...deskOperation('可以分派事项的同事', handlers),
        responses: { 200: { description: '在用的账号', content: { 'application/json': { schema: resolver(Colleagues) } } } },
      }),
      onlyFor(deps, handlers),
      async (c) => c.json(toColleagues(await listStaff(database.db))),
    )
    .post(
      '/desk/staff',
      describeRoute({
        ...deskOperation('新建账号', admins),
        responses: {
          201: { description: '已建', content: { 'application/json': { schema: resolver(StaffMember) } } },
          409: { description: '用户名已有人用' },
        },
      }),
      onlyFor(deps, admins),
      jsonBody(StaffRequest),
      async (c) => {
        const request = c.req.valid('json');
        checkCommittees(deps, request);
        const actor = c.get('staff').username;
        const passwordHash = await hashPassword(request.password);
        const member = await onceInTransaction(deps, { scope: `staff ${actor}`, key: c.req.header('Idempotency-Key'), body: request }, (tx) =>
          addMember(tx, { request, passwordHash, actor, now: clock.now() }),
        );
        return c.json(member, 201);
      },
    )
    .patch(
      '/desk/staff/:username',
      describeRoute({
        ...deskOperation('修改账号：岗位、停用、重设密码', admins),
        description: '改动之后，这个人的登录全部结束。',
        responses: {
          200: { description: '已改', content: { 'application/json': { schema: resolver(StaffMember) } } },
          404: { description: '没有这个账号' },
          409: { description: '最后一个管理员不能停用或改岗' },
        },
      }),
      onlyFor(deps, admins),
      jsonBody(StaffPatch),
      async (c) => {
        const patch = c.req.valid('json');
        checkCommittees(deps, patch);
        const passwordHash = patch.password === undefined ? undefined : await hashPassword(patch.password);
        const change = { username: c.req.param('username'), patch, passwordHash, actor: c.get('staff').username, now: clock.now() };
        const request = { scope: `staff ${change.username} ${change.actor}`, key: c.req.header('Idempotency-Key'), body: patch };
        return c.json(await onceInTransaction(deps, request, (tx) => changeMember(tx, change)));
      },
    );
}

function checkCommittees(deps: Deps, { committees = [], committeeId }: { committees?: string[] | undefined; committeeId?: string | undefined }): void {
  if (committeeId !== undefined && !hasCommittee(deps, committeeId)) throw invalid('committeeId', '没有这个调解委员会');
  const at = committees.findIndex((id) => !hasCommittee(deps, id));
  if (at !== -1) throw invalid(`committees.${at}`, '没有这个调解委员会');
}

interface Addition {
  request: StaffRequest;
  passwordHash: string;
  actor: string;
  now: Date;
}

async function addMember(tx: Db, { request, passwordHash, actor, now }: Addition): Promise<StaffMember> {
  const { username, name, roles, committeeId } = request;
  const committees = [...new Set(request.committees ?? (committeeId === undefined ? [] : [committeeId]))];
  // Whoever made the account knows its password until its owner changes it.
  const created = await createStaff(tx, { username, name, roles: [...new Set(roles)], passwordHash, mustChangePassword: true, committees, createdAt: now });
  if (!created) throw new Problem('username-taken');
  await appendAudit(tx, { at: now, actor, action: 'staff created', matterId: null, detail: { username, roles, committees } });
  return toMember(await getMember(tx, username));
}

interface Change {
  username: string;
  patch: StaffPatch;
  passwordHash: string | undefined;
  actor: string;
  now: Date;
}

async function changeMember(tx: Db, { username, patch, passwordHash, actor, now }: Change): Promise<StaffMember> {
  await lockAccounts(tx);
  const before = await getMember(tx, username);
  await refuseLosingLastAdmin(tx, before, patch);
  await updateStaff(tx, username, {
    ...(patch.roles === undefined ? {} : { roles: [...new Set(patch.roles)] }),
    ...(patch.committees === undefined ? {} : { committees: [...new Set(patch.committees)] }),
    ...(patch.disabled === undefined ? {} : { disabled: patch.disabled }),
    // A new password also lifts the lock that wrong ones brought.
    ...(passwordHash === undefined ? {} : { passwordHash, mustChangePassword: actor !== username, failedSignIns: 0, lockedUntil: null }),
  });
  await endStaffSessionsOf(tx, username);
  const { roles, committees, disabled } = patch;
  const detail = { username, ...(roles && { roles }), ...(committees && { committees }), ...(disabled !== undefined && { disabled }) };
  await appendAudit(tx, { at: now, actor, action: 'staff changed', matterId: null, detail: { ...detail, password: passwordHash !== undefined } });
  return toMember(await getMember(tx, username));
}

async function refuseLosingLastAdmin(tx: Db, before: StaffRow, { roles, disabled }: StaffPatch): Promise<void> {
  const staysAdmin = !(disabled ?? before.disabled) && (roles ?? before.roles).includes('admin');
  if (staysAdmin || !isActiveAdmin(before)) return;
  const others = (await listStaff(tx)).filter((member) => isActiveAdmin(member) && member.username !== before.username);
  if (others.length === 0) throw new Problem('move-not-allowed', { detail: '这是最后一个能用的管理员账号，不能停用或改岗。请先另设一个管理员。' });
}

function isActiveAdmin({ disabled, roles }: StaffRow): boolean {
  return !disabled && roles.includes('admin');
}

async function getMember(tx: Db, username: string): Promise<StaffRow> {
  const member = await findStaff(tx, username);
  if (!member) throw new Problem('not-found', { detail: '没有这个账号。' });
  return member;
}

function toColleagues(rows: StaffRow[]): Colleagues {
  return rows.filter(({ disabled }) => !disabled).map(({ username, name, roles, committees }) => ({ username, name, roles: roles as Role[], committees }));
}

function toMember({ username, name, roles, committees, disabled, createdAt, lastSignInAt }: StaffRow): StaffMember {
  return {
    username,
    name,
    roles: roles as Role[],
    committees,
    disabled,
    createdAt: createdAt.toISOString(),
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  };
}

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openTestApp } from '../support/app.ts';

test('knowledge that moved is read once, however many ask for it at the same time', async () => {
  const app = await openTestApp();
  const { knowledge, database } = app.deps;
  const countLoads = (): number => app.logged.filter((line) => line.includes('knowledge loaded')).length;
  const before = knowledge.find();
  expect(countLoads()).toBe(1);
  await database.db.execute(sql`UPDATE knowledge.state SET version = version + 1`);
  await Promise.all([knowledge.refresh(), knowledge.refresh(), knowledge.refresh()]);
  expect(countLoads()).toBe(2);
  expect(knowledge.find()).not.toBe(before);
  await knowledge.refresh();
  expect(countLoads()).toBe(2);
  await app.close();
});

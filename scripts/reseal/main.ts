import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { migrateAll, openDatabase } from '@mingbai/db';
import { describeDatabaseFault } from '@mingbai/ingest';
import { readConfig } from '../../apps/api/src/config.ts';
import { createSealing, loadOrCreateKey } from '../../apps/api/src/sealing.ts';
import { resealEverything } from './reseal.ts';

/**
 * `npm run reseal [-- --batch ROWS]` with the settings of the service: seals everything under `DATA_KEY` that a key of `DATA_KEY_OLD` sealed. On a PostgreSQL
 * server the service may run meanwhile; a run that was stopped is started again. Exits with 1 while anything is left.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { batch: { type: 'string', default: '200' } } });
  const batchRows = Number(values.batch);
  if (!Number.isInteger(batchRows) || batchRows < 1) throw new Error('--batch 要填正整数');
  const config = readConfig(process.env);
  const dataDirectory = resolve(config.dataDirectory);
  const database = await openDatabase({ url: config.databaseUrl, directory: dataDirectory });
  try {
    await migrateAll(database.db, resolve(import.meta.dirname, '../../packages/db/migrations'));
    const sealing = createSealing(config.dataKey ?? loadOrCreateKey(dataDirectory), { oldKeys: config.oldDataKeys, blindKey: config.blindKey });
    const report = await resealEverything(database.db, sealing, { batchRows, onProgress: (of, left) => console.log(`${of}：还剩 ${left}`) });
    console.log(`换了 ${report.resealed} 项，还剩 ${report.left} 项。`);
    console.log(
      report.left > 0 ? '还有没换的：正在办理的，请再运行一次；打不开的，请看 DATA_KEY_OLD 是否写全。旧密钥先留着。' : advice(config.blindKey !== undefined),
    );
    if (report.left > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

/** Search keys and access codes come from the oldest key unless the settings say otherwise: lost with it, nobody finds her matter again. */
function advice(hasBlindKey: boolean): string {
  return hasBlindKey
    ? '全部换好了，可以去掉 DATA_KEY_OLD。'
    : '全部换好了。去掉 DATA_KEY_OLD 以前，先把 BLIND_KEY 设成 DATA_KEY_OLD 里的最后一把，否则查询码和检索都会失效。';
}

main().catch((cause: unknown) => {
  console.error(describeDatabaseFault(cause) ?? (cause instanceof Error ? cause.message : cause));
  process.exitCode = 1;
});

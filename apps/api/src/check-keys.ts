import { type Db, findOldestKeyedMatter, hasForeignSealed, listSealedColumns } from '@mingbai/db';
import { z } from 'zod';
import { matterKey } from './matters/keys.ts';
import { namedFormat, type Sealing } from './sealing.ts';
import { StartError } from './start-error.ts';

const missingKey =
  '数据库里有用另一把密钥加密的内容，现在的密钥打不开。请把以前的 DATA_KEY 填进 DATA_KEY_OLD（几把用逗号隔开，新的在前）再启动。' +
  ' / The database holds data sealed with a key that is neither in DATA_KEY nor in DATA_KEY_OLD: add the former key to DATA_KEY_OLD and start again.';
const otherNames =
  '查找用的密钥和以前的不一样：姓名、电话查不到，查询码也对不上。请把最早的那把密钥填进 BLIND_KEY，或者放在 DATA_KEY_OLD 的最后，再启动。' +
  ' / Search keys and access codes were derived from another key: set BLIND_KEY to the oldest data key, or put that key last in DATA_KEY_OLD, and start again.';

const Named = z.object({ applicant: z.object({ name: z.string() }) });

/**
 * With a former key left out every older matter would fail to open and no resident would find hers, so the service does not start. Throws `StartError`. What was
 * sealed before keys had names tells nothing of its key and is not looked at.
 */
export async function checkKeys(db: Db, sealing: Sealing): Promise<void> {
  for (const column of await listSealedColumns(db))
    if (await hasForeignSealed(db, column, { marks: sealing.marks, format: namedFormat })) throw new StartError(missingKey);
  const oldest = await findOldestKeyedMatter(db);
  if (!oldest) return;
  const name = readName(sealing, oldest.personalSealed);
  if (name !== undefined && !oldest.nameBlinds.includes(matterKey({ sealing }, 'name', name).blind)) throw new StartError(otherNames);
}

function readName(sealing: Sealing, sealed: Uint8Array): string | undefined {
  try {
    return Named.safeParse(JSON.parse(sealing.open(sealed))).data?.applicant.name;
  } catch (cause) {
    // Damaged, or so old that it does not tell its key: that is for whoever asks for it, and no reason to shut everybody out.
    if (cause instanceof Error) return undefined;
    throw cause;
  }
}

import { z } from 'zod';
import type { ContentFile } from './content-files.ts';

/** A content file was not readable JSON or broke its schema; the message names the file and every place at fault. */
class ContentError extends Error {
  constructor(file: string, faults: string[]) {
    super(`${file}：${faults.slice(0, 20).join('；')}`);
    this.name = 'ContentError';
  }
}

const { localeError: inChinese } = z.locales.zhCN();

/** Parses a content file by its schema. Throws {@link ContentError}. */
export function parseJsonFile<Schema extends z.ZodType>(file: ContentFile, schema: Schema): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch (cause) {
    throw new ContentError(file.name, [`不是正确的 JSON（${cause instanceof Error ? cause.message : String(cause)}）`]);
  }
  const parsed = schema.safeParse(value, { error: inChinese });
  if (parsed.success) return parsed.data;
  throw new ContentError(
    file.name,
    parsed.error.issues.map((issue) => `${issue.path.length > 0 ? issue.path.join('.') : '整个文件'} ${issue.message}`),
  );
}

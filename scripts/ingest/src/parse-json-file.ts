import type { z } from 'zod';
import type { ContentFile } from './content-files.ts';

/** A content file was not readable JSON or broke its schema; the message names the file and every place at fault. */
class ContentError extends Error {
  constructor(file: string, faults: string[]) {
    super(`${file}：${faults.slice(0, 20).join('；')}`);
    this.name = 'ContentError';
  }
}

/** Parses a content file by its schema. Throws {@link ContentError}. */
export function parseJsonFile<Schema extends z.ZodType>(file: ContentFile, schema: Schema): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch (cause) {
    throw new ContentError(file.name, [cause instanceof Error ? cause.message : 'JSON 无法读取']);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ContentError(
    file.name,
    parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
  );
}

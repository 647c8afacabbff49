import type { Content } from 'pdfmake';
import type { Helper } from '../sheet.ts';
import { factLines } from './text.ts';

/** Who read aloud, took down or helped, kept on the paper for whoever could not read or write it alone. */
export function helperLines(helper: Helper | null): Content[] {
  return helper === null ? [] : factLines([['协助说明', `${helper.did}（${helper.role}：${helper.name}）`]]);
}

import type { AidQueueRow } from '../contract/desk.ts';

const head = ['回执号', '状态', '事项', '申请人', '收到时间', '最近期限', '期限还剩（天）', '办理点', '经办人', '标记'];
const byteOrderMark = '\uFEFF';

/** The register as CSV for a spreadsheet: masked, and no cell that a spreadsheet would compute. */
export function toCsv(rows: AidQueueRow[]): string {
  const lines = rows.map(({ receiptNo, stateTitle, matterTitle, applicant, receivedAt, clock, office, assignee, flags }) => [
    receiptNo,
    stateTitle,
    matterTitle,
    applicant,
    receivedAt,
    clock?.dueOn ?? '',
    clock ? `${clock.daysLeft}` : '',
    office ?? '',
    assignee ?? '',
    flags.join(' '),
  ]);
  return byteOrderMark + [head, ...lines].map((cells) => cells.map(toCell).join(',')).join('\r\n') + '\r\n';
}

/** A spreadsheet takes what begins with one of these for a formula; an apostrophe keeps it a text. */
function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

import type { OwnData } from '@mingbai/api/contract';
import { dateText, instantText } from '../../lib/date-text.ts';
import type { OwnDataAsked } from '../../lib/own-matter.ts';
import type { Kept } from './api.ts';
import { groupTitles, labels, valueWords } from './labels.ts';

export interface Row {
  name: string;
  text: string;
  /** A number others could misuse: a shared screen shows its ends only. */
  secret: boolean;
}

export interface Section {
  title: string;
  rows: readonly Row[];
}

type Stages = OwnDataAsked['stages'];
type Members = Readonly<Record<string, unknown>>;
type Titles = Kept['titles'];

const secrets = new Set(['idNumber', 'phone']);

/** An export in the words of the screens: what she gave first, then what became of it; what is empty is left out. */
export function toSections({ data, titles }: Kept, stages: Stages): Section[] {
  const sections = [
    { title: '您写的', rows: toRows(data.given, titles) },
    ...Object.entries(groupTitles).map(([name, title]) => ({ title, rows: toRows(membersOf(data.given, name), titles) })),
    { title: '申请里记着的', rows: [...toRows(data.details, titles), ...papersOf(data.details, titles), ...matterRows(data)] },
    { title: '您交的照片和文件', rows: data.files.map((file) => plain(titles.get(file.material) ?? '材料', `${file.fileName}，${instantText(file.at)}`)) },
    { title: '您同意过的', rows: data.consents.map(consentRow) },
    { title: '您的评价', rows: data.ratings.map(ratingRow) },
    { title: '办到哪一步', rows: data.history.map((step) => historyRow(step, stages)) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function membersOf(of: Members, name: string): Members {
  const members = of[name];
  return isMembers(members) ? members : {};
}

function toRows(members: Members, titles: Titles): Row[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    const text = say(members[name], titles);
    return text === '' ? [] : [{ name: label, text, secret: secrets.has(name) }];
  });
}

function say(value: unknown, titles: Titles): string {
  if (typeof value === 'boolean') return value ? '是' : '';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map((one) => say(one, titles))
      .filter((one) => one !== '')
      .join('、');
  if (typeof value !== 'string') return '';
  return titles.get(value) ?? valueWords[value] ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value) : value);
}

function papersOf({ materials }: Members, titles: Titles): Row[] {
  const papers = Array.isArray(materials) ? materials.filter(isMembers) : [];
  return papers.map(({ code, state, dueOn }) => {
    const until = typeof dueOn === 'string' ? `，${dateText(dueOn)}前` : '';
    return plain(say(code, titles), say(state, titles) + until);
  });
}

function matterRows({ receiptNo, channel, receivedAt, keptUntil }: OwnData): Row[] {
  const rows = [plain('回执号', receiptNo), plain('从哪里交的', valueWords[channel] ?? channel), plain('收到时间', instantText(receivedAt))];
  return keptUntil === null ? rows : [...rows, plain('留到', dateText(keptUntil))];
}

function consentRow({ kind, at, version, signature }: OwnData['consents'][number]): Row {
  return plain(valueWords[kind] ?? kind, `${instantText(at)}，文本版本 ${version}${signature === null ? '' : '，有您的手写签名'}`);
}

function ratingRow({ at, satisfied, comment }: OwnData['ratings'][number]): Row {
  return plain(instantText(at), [satisfied === null ? '' : `${satisfied} 分`, comment].filter((part) => part !== '').join('，'));
}

/** What was said at this step, by whom it may be read: the stage's own name where the progress page has one. */
function historyRow({ at, state, by, words }: OwnData['history'][number], stages: Stages): Row {
  const stage = stages.find((one) => one.state === state)?.title ?? '';
  const said = Object.values(words).filter((word) => typeof word === 'string' && word !== '');
  return plain(instantText(at), [stage, `${valueWords[by] ?? ''}办的`, ...said].filter((part) => part !== '').join('，'));
}

function plain(name: string, text: string): Row {
  return { name, text, secret: false };
}

const shownEnds = { head: 3, tail: 4 } as const;

/** `13800001234` → `138****1234`. */
export function maskMiddle(text: string): string {
  const { head, tail } = shownEnds;
  const hidden = text.length - head - tail;
  return hidden > 0 ? text.slice(0, head) + '*'.repeat(hidden) + text.slice(-tail) : '*'.repeat(text.length);
}

/** The same list to be kept as plain text. */
export function toText(title: string, sections: readonly Section[]): string {
  const blocks = sections.map((section) => [`【${section.title}】`, ...section.rows.map(({ name, text }) => `${name}：${text}`)].join('\n'));
  return `${[title, ...blocks].join('\n\n')}\n`;
}

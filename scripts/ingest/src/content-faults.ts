import type { CardFile, DigestFile } from '@mingbai/knowledge';
import { findFigures } from '@mingbai/knowledge';

/** Official article texts by `slug:number`. */
export type OfficialTexts = Map<string, string>;

/** This many Han characters in a row that also stand in an official text are a copied sentence, not a shared term. */
const copiedRunMin = 16;

/** What is wrong with a file of digests, one line each; without official texts only what can be seen in the file itself. */
export function findDigestFaults({ law, entries }: DigestFile, official: OfficialTexts | undefined): string[] {
  const asked = new Map<string, number>();
  return entries.flatMap((entry) => {
    const faults: string[] = [];
    for (const question of entry.questions) {
      if (asked.has(question)) faults.push(`问句和第 ${asked.get(question) ?? 0} 条重复：${question}`);
      asked.set(question, entry.article);
    }
    if (official) {
      const text = official.get(`${law}:${entry.article}`);
      if (text === undefined) faults.push('没有这一条');
      else
        faults.push(...findFigureFaults(entry.digest, text), ...entry.keywords.filter((word) => text.includes(word)).map((word) => `关键词在原文里：${word}`));
      const copied = findCopiedRun([entry.caption, entry.digest, ...entry.questions].join('|'), official);
      if (copied !== undefined) faults.push(`照抄原文：${copied}`);
    }
    return faults.map((fault) => `第 ${entry.article} 条：${fault}`);
  });
}

/** What is wrong with a file of cards: articles that do not exist, figures none of them carries, copied runs. */
export function findCardFaults({ cards }: CardFile, official: OfficialTexts | undefined): string[] {
  if (!official) return [];
  return cards.flatMap((card) => {
    const said = [card.answer, ...card.depends, ...card.steps, ...card.avoid, card.deadline?.text ?? ''].join('|');
    const carried = card.articles.map((id) => official.get(id));
    const known = new Set(carried.flatMap((text) => [...findFigures(text ?? '')]));
    const copied = findCopiedRun(said, official);
    return [
      ...card.articles.filter((id) => !official.has(id)).map((id) => `没有这一条：${id}`),
      ...[...findFigures(said)].filter((figure) => !known.has(figure)).map((figure) => `数字 ${figure} 不在所引条文里`),
      ...(copied === undefined ? [] : [`照抄原文：${copied}`]),
    ].map((fault) => `${card.id}：${fault}`);
  });
}

function findFigureFaults(digest: string, text: string): string[] {
  const known = findFigures(text);
  return [...findFigures(digest)].filter((figure) => !known.has(figure)).map((figure) => `数字 ${figure} 不在原文里`);
}

const runs = new WeakMap<OfficialTexts, Set<string>>();

function findCopiedRun(text: string, official: OfficialTexts): string | undefined {
  const known = runs.get(official) ?? indexRuns(official);
  runs.set(official, known);
  const characters = toHan(text);
  for (let at = 0; at + copiedRunMin <= characters.length; at++) {
    const run = characters.slice(at, at + copiedRunMin);
    if (known.has(run)) return run;
  }
  return undefined;
}

function indexRuns(official: OfficialTexts): Set<string> {
  const known = new Set<string>();
  for (const text of official.values()) {
    const characters = toHan(text);
    for (let at = 0; at + copiedRunMin <= characters.length; at++) known.add(characters.slice(at, at + copiedRunMin));
  }
  return known;
}

function toHan(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '');
}

import { foldForQuote } from '../text/normalize.ts';
import { formatNumeral, parseNumeral } from '../text/numerals.ts';
import type { CitableLaw } from './citation.ts';
import { otherLawNames } from './other-laws.ts';

/** A way of writing a law's name. */
export interface LawName {
  /** Folded, without brackets. */
  written: string;
  law: { slug: string; isRepealed: boolean; articleCount?: number | undefined } | { unknownName: string };
  /** So short or so ordinary that it names the law only with an article behind it, or in 《》: 民法, 诉讼时效规定. */
  isWeak: boolean;
}

interface Node {
  next: Map<string, Node>;
  name?: LawName;
}

const bracket = /[《》〈〉<>“”"「」『』【】«»]/;
const state = '中华人民共和国';

/** Finds the longest law name beginning at a place of a folded text; 《》, 〈〉 and quotation marks inside it do not matter. */
export class LawNames {
  readonly #root: Node = { next: new Map() };

  constructor(laws: CitableLaw[]) {
    for (const unknownName of otherLawNames) {
      for (const written of [unknownName, `${state}${unknownName}`]) this.#add({ written, law: { unknownName }, isWeak: false });
    }
    for (const law of laws) {
      const ours = { slug: law.slug, isRepealed: law.isRepealed === true, articleCount: law.articleCount };
      for (const name of [law.shortTitle, ...law.aliases]) {
        for (const written of writeVariants(name)) this.#add({ written, law: ours, isWeak: isWeak(written) });
      }
      for (const written of writeVariants(law.title)) this.#add({ written, law: ours, isWeak: false });
    }
  }

  /** Longest first; `end` is exclusive and behind a closing bracket the name opened itself. */
  findAt(text: string, start: number): { name: LawName; end: number }[] {
    const found: { name: LawName; end: number }[] = [];
    let node: Node | undefined = this.#root;
    for (let at = start; at < text.length; at++) {
      const character = text.charAt(at);
      if (bracket.test(character)) {
        if (at === start) return [];
        continue;
      }
      node = node.next.get(character);
      if (node === undefined) break;
      if (node.name !== undefined) found.unshift({ name: node.name, end: at + 1 });
    }
    return found;
  }

  /** The law a whole title names, 《》 off, an edition in parentheses behind it (`（2020年版）`) left out. */
  findWhole(title: string): LawName | undefined {
    const written = foldName(title);
    for (const candidate of [written, written.replace(/\([^()]*(?:\d|年|修|版)[^()]*\)$/, '')]) {
      const whole = this.findAt(candidate, 0).find((found) => found.end === candidate.length);
      if (whole !== undefined) return whole.name;
    }
    return undefined;
  }

  #add(name: LawName): void {
    let node = this.#root;
    for (const character of name.written) {
      const next: Node = node.next.get(character) ?? { next: new Map() };
      node.next.set(character, next);
      node = next;
    }
    node.name = name;
  }
}

/** A name as the index holds it: half-width, without spaces and brackets. */
export function foldName(name: string): string {
  return foldForQuote(name).text.replace(new RegExp(bracket, 'g'), '');
}

function writeVariants(name: string): string[] {
  const folded = foldName(name);
  const withoutState = folded.replaceAll(state, '');
  const stems = [folded, withoutState, `${state}${withoutState}`, ...withoutCourt(withoutState)];
  return [...new Set(stems.flatMap(numberVariants))];
}

function withoutCourt(name: string): string[] {
  const match = /^最高人民法院(关于.+)$/.exec(name);
  return match?.[1] === undefined ? [`最高人民法院${name}`, `最高法${name}`] : [match[1], `最高法${match[1]}`, `最高院${match[1]}`];
}

/** 解释(一) is also written 解释一, 解释1 and 解释(1). */
function numberVariants(name: string): string[] {
  const match = /^(.+)\(([一二三四五])\)$/.exec(name);
  const number = match?.[2] === undefined ? undefined : parseNumeral(match[2]);
  if (match?.[1] === undefined || number === undefined) return [name];
  const stem = match[1];
  return [name, `${stem}${formatNumeral(number)}`, `${stem}${number}`, `${stem}(${number})`, `${stem}之${formatNumeral(number)}`];
}

function isWeak(written: string): boolean {
  return written.length <= 2 || /(规定|规则)$/.test(written);
}

import { createWordMatcher, type WordMatcher } from './word-matcher.ts';

const kinds = ['set', 'person', 'danger', 'setting', 'calm', 'idiom'] as const;
/** What a concept is to the ear: who, a danger, its circumstances, what takes the danger out of words, or an idiom that hides the words inside it. */
export type ConceptKind = (typeof kinds)[number];

export interface Concept {
  name: string;
  kind: Exclude<ConceptKind, 'set'>;
}

/** A word of the lexicon: its concept, and the pieces that must follow one another in a clause (拿…出气 has two). */
export interface LexiconWord {
  concept: number;
  pieces: readonly number[];
}

export interface DangerLexicon {
  concepts: readonly Concept[];
  words: readonly LexiconWord[];
  /** The concept that denies what follows it: 没, 不是. */
  denial: number;
  /** Finds the pieces of words; its numbers are those in `pieces`. */
  matcher: WordMatcher;
  /** For each piece, the words that begin with it. */
  wordsFrom: readonly (readonly number[])[];
}

const gap = '…';
const denialName = 'not';

/**
 * Reads `content/rules/danger-words.tsv`: a header line, then concept, kind, and words parted by blanks. A word may hold choices `(a|b|)`, sets `{n}`
 * and one or more gaps `…`; a leading `#` asks that no numeral stand before it. Throws on a line it cannot read.
 */
export function parseDangerLexicon(tsv: string): DangerLexicon {
  const sets = new Map<string, string>();
  const concepts: Concept[] = [];
  const pieces = new Map<string, number>();
  const words = new Map<string, LexiconWord>();
  const toPiece = (text: string): number => {
    const known = pieces.get(text);
    if (known !== undefined) return known;
    pieces.set(text, pieces.size);
    return pieces.size - 1;
  };
  for (const line of tsv.split('\n').slice(1)) {
    if (line.trim() === '') continue;
    const [name, kindName, list] = line.split('\t');
    const kind = kinds.find((known) => known === kindName);
    if (!name || !kind || !list) throw new Error(`危险词表里有一行读不懂：${line}`);
    const written = list.split(' ').filter((word) => word !== '');
    if (kind === 'set') {
      sets.set(name, `(${written.join('|')})`);
      continue;
    }
    const known = concepts.findIndex((concept) => concept.name === name);
    const concept = known >= 0 ? known : concepts.push({ name, kind }) - 1;
    for (const text of written.flatMap((word) => expandWord(word, sets))) words.set(`${concept} ${text}`, { concept, pieces: text.split(gap).map(toPiece) });
  }
  const listed = [...words.values()];
  const wordsFrom = Array.from(pieces, (): number[] => []);
  listed.forEach(({ pieces: [first = 0] }, at) => wordsFrom[first]?.push(at));
  const denial = concepts.findIndex(({ name }) => name === denialName);
  return { concepts, words: listed, denial, matcher: createWordMatcher([...pieces.keys()]), wordsFrom };
}

/** Every way to read a word with choices in it: `被(他|她)打` is two. */
function expandWord(word: string, sets: ReadonlyMap<string, string>): string[] {
  const named = word.replace(/\{(\w+)\}/g, (_, name: string) => {
    const set = sets.get(name);
    if (set === undefined) throw new Error(`危险词表里没有叫 ${name} 的词组：${word}`);
    return set;
  });
  const choice = /\(([^()]*)\)/.exec(named);
  if (!choice) return [named];
  const [whole, options = ''] = choice;
  const before = named.slice(0, choice.index);
  const after = named.slice(choice.index + whole.length);
  return options.split('|').flatMap((option) => expandWord(`${before}${option}${after}`, sets));
}

/** A word found: its number, and where it begins and ends. */
export interface WordHit {
  word: number;
  from: number;
  to: number;
}

export interface WordMatcher {
  /** Every word at every place, overlapping ones too, in the order in which they begin, shorter before longer. */
  find(text: string): WordHit[];
}

interface Node {
  next: Map<number, Node>;
  word: number | undefined;
}

const numeral = /[0-9一两二三四五六七八九十百]/;

/** One tree for all words, so that the time to read a text hardly depends on how many there are. A leading `#` of a word asks that no numeral stand before it. */
export function createWordMatcher(words: readonly string[]): WordMatcher {
  const createNode = (): Node => ({ next: new Map(), word: undefined });
  const root = createNode();
  const wholeNumber = words.map((word) => word.startsWith('#'));
  words.forEach((word, at) => {
    let node = root;
    for (const unit of toUnits(word.replace('#', ''))) {
      const next = node.next.get(unit) ?? createNode();
      node.next.set(unit, next);
      node = next;
    }
    node.word = at;
  });
  return {
    find(text) {
      const hits: WordHit[] = [];
      for (let from = 0; from < text.length; from++) {
        let node = root.next.get(text.charCodeAt(from));
        for (let to = from + 1; node; to++) {
          if (node.word !== undefined && !(wholeNumber[node.word] && numeral.test(text.charAt(from - 1)))) hits.push({ word: node.word, from, to });
          node = node.next.get(text.charCodeAt(to));
        }
      }
      return hits;
    },
  };
}

function toUnits(word: string): number[] {
  return Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

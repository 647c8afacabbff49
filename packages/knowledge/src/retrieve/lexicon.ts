/** One row: what people say, and the words the law uses for it. `ambiguous` words have several everyday meanings and weigh less. */
export interface LexiconRow {
  colloquial: string;
  legalTerms: string[];
  field: string;
  ambiguous: boolean;
}

/** Reads the lexicon's TSV (`colloquial, legal_terms joined by |, field[, ambiguous]`, one header line). Throws on a malformed line, naming it. */
export function parseLexicon(tsv: string): LexiconRow[] {
  return tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const [colloquial, terms, field, ambiguous] = line.split('\t');
      if (!colloquial || !terms || !field) throw new Error(`词表第 ${at + 2} 行不完整：${line}`);
      return { colloquial, legalTerms: terms.split('|').filter(Boolean), field, ambiguous: ambiguous === 'ambiguous' };
    });
}

/** Finds lay words in a question, longest first and without overlap, and answers the legal words to look for beside them. */
export class Lexicon {
  readonly #rows: Map<string, LexiconRow[]>;
  readonly #longest: number;

  constructor(rows: LexiconRow[]) {
    this.#rows = groupByWord(rows);
    this.#longest = Math.max(0, ...rows.map((row) => row.colloquial.length));
  }

  expand(question: string): { word: string; terms: string[]; ambiguous: boolean }[] {
    const found: { word: string; terms: string[]; ambiguous: boolean }[] = [];
    for (let start = 0; start < question.length; ) {
      const word = this.#longestWordAt(question, start);
      const rows = word === undefined ? undefined : this.#rows.get(word);
      if (word === undefined || rows === undefined) {
        start += 1;
        continue;
      }
      found.push({ word, terms: [...new Set(rows.flatMap((row) => row.legalTerms))], ambiguous: rows.some((row) => row.ambiguous) });
      start += word.length;
    }
    return found;
  }

  #longestWordAt(question: string, start: number): string | undefined {
    for (let length = Math.min(this.#longest, question.length - start); length > 0; length--) {
      const word = question.slice(start, start + length);
      if (this.#rows.has(word)) return word;
    }
    return undefined;
  }
}

function groupByWord(rows: LexiconRow[]): Map<string, LexiconRow[]> {
  const groups = new Map<string, LexiconRow[]>();
  for (const row of rows) groups.set(row.colloquial, [...(groups.get(row.colloquial) ?? []), row]);
  return groups;
}

/** A question with the passage ids that answer it. */
export interface Asked {
  query: string;
  style: string;
  gold: string[];
}

const cuts = [1, 3, 5, 10] as const;

/** Figures of one ranking, each from 0 to 1. */
export interface Figures {
  /** Share of the right passages among the first k. */
  recall: number[];
  /** Whether any right passage is among the first k. */
  hit: number[];
  /** One over the rank of the first right passage, 0 beyond the tenth. */
  reciprocalRank: number;
}

/** Scores one ranking of passage ids, best first, against the right ones (at least one). */
export function scoreRanking(ranking: string[], gold: string[]): Figures {
  const right = new Set(gold);
  const found = (k: number): number => new Set(ranking.slice(0, k).filter((id) => right.has(id))).size;
  const first = ranking.slice(0, 10).findIndex((id) => right.has(id));
  return {
    recall: cuts.map((k) => found(k) / right.size),
    hit: cuts.map((k) => (found(k) > 0 ? 1 : 0)),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
  };
}

/** Means of figures by group, printed as a table. */
export class Tally {
  readonly #groups = new Map<string, Figures[]>();

  add(group: string, figures: Figures): void {
    const list = this.#groups.get(group);
    if (list) list.push(figures);
    else this.#groups.set(group, [figures]);
  }

  toTable(): string {
    const header = ['组', '题数', ...cuts.map((k) => `R@${k}`), 'MRR@10', ...cuts.map((k) => `Hit@${k}`)].join('\t');
    const rows = [...this.#groups].map(([group, list]) => {
      const mean = (pick: (figures: Figures) => number): string => (list.reduce((sum, figures) => sum + pick(figures), 0) / list.length).toFixed(3);
      return [
        group,
        list.length,
        ...cuts.map((_, at) => mean((f) => f.recall[at] ?? 0)),
        mean((f) => f.reciprocalRank),
        ...cuts.map((_, at) => mean((f) => f.hit[at] ?? 0)),
      ].join('\t');
    });
    return [header, ...rows].join('\n');
  }
}

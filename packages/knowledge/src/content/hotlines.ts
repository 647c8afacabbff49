/** A public service number; `use` says when to call it. */
export interface Hotline {
  number: string;
  name: string;
  use: string;
}

/** Reads `number, name, use, evidence` (TSV with a header line). */
export function parseHotlines(tsv: string): Hotline[] {
  return tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const [number, name, use] = line.split('\t');
      if (!number || !name || !use) throw new Error(`热线表第 ${at + 2} 行不完整`);
      return { number, name, use };
    });
}

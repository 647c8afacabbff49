/** Number → name, from the hotline table (`content/hotlines.tsv`): a header line, then number, name, use, evidence. */
export function parseHotlines(tsv: string): ReadonlyMap<string, string> {
  const rows = tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
  return new Map(
    rows.map((line) => {
      const [number, name] = line.split('\t');
      if (!number || !name) throw new Error(`热线表里有一行读不懂：${line}`);
      return [number, name];
    }),
  );
}

/** Neighbouring examples are alike (one article, one card), and learning from them in a row would make each forget the last. Always the same order. */
export function shuffle<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  let seed = 20210101;
  for (let at = mixed.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const other = seed % (at + 1);
    const held = mixed[at];
    const swapped = mixed[other];
    if (held === undefined || swapped === undefined) continue;
    mixed[at] = swapped;
    mixed[other] = held;
  }
  return mixed;
}

/** Named groups of words that patterns use as `{name}`; a group may use groups written before it. */
export type WordGroups = Readonly<Record<string, readonly string[]>>;

export type PatternCompiler = (pattern: string) => RegExp;

/** Turns `被{kin}打` into a regular expression over folded text. Throws on an unknown group, so a typing error in the data is found at load. */
export function createPatternCompiler(groups: WordGroups): PatternCompiler {
  const sources = new Map<string, string>();
  const expand = (pattern: string): string =>
    pattern.replace(/\{([a-z][a-zA-Z]*)\}/g, (_, name: string) => {
      const source = sources.get(name);
      if (source === undefined) throw new Error(`规则里没有叫 ${name} 的词组：${pattern}`);
      return source;
    });
  for (const [name, words] of Object.entries(groups)) sources.set(name, `(?:${words.map(expand).join('|')})`);
  return (pattern) => new RegExp(expand(pattern), 'u');
}

/** One expression for many patterns; `undefined` for none, which never matches. */
export function compileAny(patterns: readonly string[], compile: PatternCompiler): RegExp | undefined {
  return patterns.length === 0 ? undefined : compile(patterns.map((pattern) => `(?:${pattern})`).join('|'));
}

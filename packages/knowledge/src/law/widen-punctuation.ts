const wide: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’]/;

/** Half-width `( ) , ; : ? !` beside Chinese become full-width, as the official texts print them; between Latin letters or digits they stay. */
export function widenPunctuation(text: string): string {
  if (!/[(),;:?!]/.test(text)) return text;
  let widened = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const form = wide[character];
    // The neighbour before is looked up in the result, so that a run like `);` widens as a whole.
    const isBesideChinese = chinese.test(widened.slice(-1)) || chinese.test(text.charAt(at + 1));
    widened += form !== undefined && isBesideChinese ? form : character;
  }
  return widened;
}

/** A full stop with what still belongs to it: closing quotes, and citation tokens set behind it. */
const sentence = /^(?:[^\n]*?[。！？!?；;]+[”’"」』）)】]*(?:\s*(?:⟦[^⟧\n]*⟧|\[[^\]\n]{1,12}\]))*|[^\n]*\n+)/;
/** Something that may yet turn out to belong to the sentence before it. */
const unfinishedTail = /^\s*(?:⟦[^⟧\n]*|\[[^\]\n]{0,12})?$/;

/** Cuts a stream of text into sentences and line ends, each as early as it is certain. Joined again, the pieces are the text. */
export async function* toSentences(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let buffer = '';
  for await (const piece of pieces) {
    buffer += piece;
    for (let next = cut(buffer); next !== undefined; next = cut(buffer)) {
      yield next;
      buffer = buffer.slice(next.length);
    }
  }
  for (let next = sentence.exec(buffer)?.[0]; next; next = sentence.exec(buffer)?.[0]) {
    yield next;
    buffer = buffer.slice(next.length);
  }
  if (buffer !== '') yield buffer;
}

function cut(buffer: string): string | undefined {
  const match = sentence.exec(buffer)?.[0];
  if (match === undefined || match === '') return undefined;
  const rest = buffer.slice(match.length);
  return match.endsWith('\n') ? (rest === '' ? undefined : match) : unfinishedTail.test(rest) || /^[”’"」』）)】]/.test(rest) ? undefined : match;
}

/** Cuts a stream of text at its line ends, which stay with their lines. */
export async function* toLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let buffer = '';
  for await (const piece of pieces) {
    buffer += piece;
    for (let end = buffer.indexOf('\n'); end >= 0; end = buffer.indexOf('\n')) {
      yield buffer.slice(0, end + 1);
      buffer = buffer.slice(end + 1);
    }
  }
  if (buffer !== '') yield buffer;
}

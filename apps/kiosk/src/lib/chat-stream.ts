/** Server-sent events by hand, because EventSource can neither POST nor be told an Accept header. */
export interface ServerEvent {
  event: string;
  data: string;
}

export interface EventParser {
  push(bytes: Uint8Array): ServerEvent[];
}

/**
 * Feeds on chunks cut anywhere: in the middle of a character, of a CRLF, of a line. An event counts only once its blank line has come, so a
 * stream cut short never yields half an event.
 */
export function createEventParser(): EventParser {
  const decoder = new TextDecoder();
  let rest = '';
  let name = '';
  let data: string[] = [];

  const takeLine = (line: string): ServerEvent | null => {
    if (line === '') {
      const event = data.length > 0 ? { event: name === '' ? 'message' : name, data: data.join('\n') } : null;
      name = '';
      data = [];
      return event;
    }
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
    return null;
  };

  return {
    push(bytes) {
      rest += decoder.decode(bytes, { stream: true });
      const lines: string[] = [];
      // A lone CR at the very end may be half of a CRLF: it waits for the next chunk.
      for (let end = rest.search(/\r\n|\n|\r(?!$)/); end !== -1; end = rest.search(/\r\n|\n|\r(?!$)/)) {
        lines.push(rest.slice(0, end));
        rest = rest.slice(end + (rest.startsWith('\r\n', end) ? 2 : 1));
      }
      return lines.flatMap((line) => takeLine(line) ?? []);
    },
  };
}

export async function* readServerEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const parser = createEventParser();
  const reader = body.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield* parser.push(chunk.value);
  } finally {
    reader.releaseLock();
  }
}

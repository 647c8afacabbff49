import { describe, expect, test } from 'vitest';
import { createEventParser, readServerEvents, type ServerEvent } from './chat-stream.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function parseInPieces(text: string, size: number): ServerEvent[] {
  const parser = createEventParser();
  const all = bytes(text);
  const events: ServerEvent[] = [];
  for (let at = 0; at < all.length; at += size) events.push(...parser.push(all.slice(at, at + size)));
  return events;
}

const stream = 'event: start\ndata: {"a":1}\n\nevent: delta\ndata: {"text":"借钱不还，先催𠮷"}\n\n';
const expected = [
  { event: 'start', data: '{"a":1}' },
  { event: 'delta', data: '{"text":"借钱不还，先催𠮷"}' },
];

describe('the stream of an answer', () => {
  test.each([1, 2, 3, 5, 7, 64])('reads the same events when it comes %i bytes at a time', (size) => {
    expect(parseInPieces(stream, size)).toEqual(expected);
  });

  test.each([1, 2, 3, 64])('takes CRLF for a line end, also cut in its middle (%i bytes)', (size) => {
    expect(parseInPieces(stream.replaceAll('\n', '\r\n'), size)).toEqual(expected);
  });

  test('takes a lone CR for a line end', () => {
    expect(parseInPieces(`${stream.replaceAll('\n', '\r')}:`, 1)).toEqual(expected);
  });

  test('joins several data lines and drops comments that only keep the line open', () => {
    expect(parseInPieces(': still here\n\nevent: delta\ndata: 甲\ndata:乙\nid: 4\n\n', 3)).toEqual([{ event: 'delta', data: '甲\n乙' }]);
  });

  test('names an event without a name message', () => {
    expect(parseInPieces('data: x\n\n', 64)).toEqual([{ event: 'message', data: 'x' }]);
  });

  test('gives nothing for an event cut before its blank line', () => {
    expect(parseInPieces('event: done\ndata: {"te', 64)).toEqual([]);
  });

  test('reads from a body and ends with it', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes(stream).slice(0, 50));
        controller.enqueue(bytes(stream).slice(50));
        controller.close();
      },
    });
    const events: ServerEvent[] = [];
    for await (const event of readServerEvents(body)) events.push(event);
    expect(events).toEqual(expected);
  });
});

import { createServer, type ServerResponse } from 'node:http';

/** What an OpenAI-compatible model does when asked; `say` sends one piece of text, `end` finishes properly. */
export interface FakeTurn {
  say(text: string): void;
  end(): void;
  raw: ServerResponse;
  /** The messages it was sent. */
  messages: { role: string; content: string }[];
}

export interface FakeModel {
  baseUrl: string;
  asked: FakeTurn['messages'][];
  /** How many requests were dropped by the caller before they ended. */
  dropped: () => number;
  behave(behaviour: (turn: FakeTurn) => void): void;
  stop(): Promise<void>;
}

/** A real HTTP server that speaks the streaming chat protocol and misbehaves as told. */
export async function startFakeModel(): Promise<FakeModel> {
  let behaviour: (turn: FakeTurn) => void = (turn) => turn.end();
  let dropped = 0;
  const asked: FakeTurn['messages'][] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const { messages } = JSON.parse(body) as { messages: FakeTurn['messages'] };
      asked.push(messages);
      response.on('close', () => {
        if (!response.writableFinished) dropped += 1;
      });
      behaviour({
        messages,
        raw: response,
        say(text) {
          if (!response.headersSent) response.writeHead(200, { 'Content-Type': 'text/event-stream' });
          response.write(`data: ${JSON.stringify(chunk(text, null))}\n\n`);
        },
        end() {
          if (!response.headersSent) response.writeHead(200, { 'Content-Type': 'text/event-stream' });
          response.end(`data: ${JSON.stringify(chunk('', 'stop'))}\n\ndata: [DONE]\n\n`);
        },
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    asked,
    dropped: () => dropped,
    behave: (next) => {
      behaviour = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function chunk(content: string, finishReason: 'stop' | null): object {
  return { id: 'x', object: 'chat.completion.chunk', created: 0, model: 'fake', choices: [{ index: 0, delta: { content }, finish_reason: finishReason }] };
}

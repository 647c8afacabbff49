import { createServer, type ServerResponse } from 'node:http';
import { createHashingEmbedder, createOpenAiEmbedder, createRetriever, type Embedder, EmbedderError, Lexicon, Library, type Passage } from '@mingbai/knowledge';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

/** A real HTTP server that speaks the embeddings protocol and misbehaves as told. */
let baseUrl: string;
let asked: string[][];
let behave: (input: string[], response: ServerResponse) => void;
let stop: () => Promise<void>;
let now = 0;

beforeAll(async () => {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const { input } = JSON.parse(body) as { input: string[] };
      asked.push(input);
      behave(input, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  baseUrl = `http://127.0.0.1:${address.port}/v1`;
  stop = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
});
afterAll(() => stop());
beforeEach(() => {
  asked = [];
  now = 0;
  behave = answerWith(() => [3, 4]);
});

function answerWith(vectorOf: (text: string) => number[], order = (data: object[]) => data): typeof behave {
  return (input, response) => {
    const data = order(input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ object: 'list', model: 'm', data }));
  };
}

const remote = (model = 'm'): Embedder => createOpenAiEmbedder({ baseUrl, apiKey: 'k', model, timeoutMs: 300, queryTimeoutMs: 300, now: () => now });

const passage = (id: string, text: string): Passage => ({
  id,
  documentId: 'd',
  position: 0,
  kind: 'guide',
  title: text,
  text,
  path: [],
  source: 'editorial',
  questions: [],
  keywords: [],
});

const library = new Library({
  documents: [],
  passages: [passage('a', '借钱不还可以向法院起诉'), passage('b', '邻居装修太吵可以找物业')],
  lexicon: new Lexicon([]),
  repealed: [],
});

async function search(embedder: Embedder | undefined, question = '朋友借钱不还'): Promise<string[]> {
  const retriever = createRetriever(library, embedder, { nearest: async () => [{ id: 'b', similarity: 1 }] });
  return (await retriever.retrieve(question, { limit: 2 })).map((hit) => hit.passage.id);
}

test('a model says how long its vectors are once it has made one, and nobody asks it before', async () => {
  const embedder = remote();
  expect(embedder.dimensions).toBeUndefined();
  expect(asked).toEqual([]);
  const [vector] = await embedder.embed(['一'], 'passage');
  expect([...(vector ?? [])].map((value) => Math.round(value * 10))).toEqual([6, 8]);
  expect(embedder.dimensions).toBe(2);
});

test('two servers or two models never share vectors', () => {
  const elsewhere = createOpenAiEmbedder({ baseUrl: 'http://127.0.0.1:9/v1', apiKey: 'k', model: 'm' });
  const same = createOpenAiEmbedder({ baseUrl: `${baseUrl}/`, apiKey: 'other', model: 'm' });
  expect(new Set([remote().id, elsewhere.id, remote('n').id]).size).toBe(3);
  expect(same.id).toBe(remote().id);
});

test('vectors are taken by their number, not by their place in the reply', async () => {
  behave = answerWith(
    (text) => (text === '甲' ? [1, 0] : [0, 1]),
    (data) => data.reverse(),
  );
  expect((await remote().embed(['甲', '乙'], 'passage')).map((vector) => [...vector])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

const faults: [string, (input: string[], response: ServerResponse) => void][] = [
  ['never answers', () => undefined],
  ['begins to answer and stops', (_, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"data":[')],
  ['answers 429', (_, response) => response.writeHead(429).end('slow down')],
  ['answers 500', (_, response) => response.writeHead(500).end('oops')],
  ['answers with a web page', (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>login</html>')],
  ['hangs up', (_, response) => response.destroy()],
  ['sends nothing', (_, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"data":[]}')],
  ['sends an empty vector', answerWith(() => [])],
];
test.each(faults)('a model that %s leaves the words, is asked once, and its fault is told apart from ours', async (_, fault) => {
  behave = fault;
  const startedAt = performance.now();
  expect(await search(remote())).toEqual(['a']);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(asked).toHaveLength(1);
  await expect(remote().embed(['一'], 'query')).rejects.toBeInstanceOf(EmbedderError);
});

test('nothing listens at the address: words serve', async () => {
  expect(await search(createOpenAiEmbedder({ baseUrl: 'http://127.0.0.1:9/v1', apiKey: 'k', model: 'm' }))).toEqual(['a']);
});

test('vectors that change their length are refused', async () => {
  const embedder = remote();
  await embedder.embed(['一'], 'query');
  behave = answerWith(() => [1, 2, 3]);
  await expect(embedder.embed(['一'], 'query')).rejects.toBeInstanceOf(EmbedderError);
  expect(await search(embedder)).toEqual(['a']);
});

test('a model that failed three questions in a row rests, then one question tries it', async () => {
  const embedder = remote();
  behave = (_, response) => response.writeHead(500).end();
  for (let i = 0; i < 5; i++) expect(await search(embedder)).toEqual(['a']);
  expect(asked).toHaveLength(3);
  now = 30_001;
  behave = answerWith(() => [3, 4]);
  expect(await search(embedder)).toEqual(['a', 'b']);
  expect(await search(embedder)).toEqual(['a', 'b']);
  expect(asked).toHaveLength(5);
});

test('no personal number reaches a model', async () => {
  await search(remote(), '朋友借钱不还，他的手机是13812345678，身份证110101199003071234');
  expect(asked.flat().join()).toContain('［手机号］');
  expect(asked.flat().join()).not.toMatch(/\d{11}/);
});

test('a library without vectors is searched by words and asks no model', async () => {
  expect(await search(undefined)).toEqual(['a']);
});

test('a database that fails is a fault and is not hidden', async () => {
  const retriever = createRetriever(library, createHashingEmbedder(8), { nearest: () => Promise.reject(new Error('database gone')) });
  await expect(retriever.retrieve('借钱不还', { limit: 1 })).rejects.toThrow('database gone');
});

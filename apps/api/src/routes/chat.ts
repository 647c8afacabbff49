import { saveFeedback } from '@mingbai/db';
import { type AnswerEvent, type ChatModel, maskNumbers } from '@mingbai/knowledge';
import { Hono, type Context } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { Answer, ChatRequest, FeedbackRequest } from '../contract/chat.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { once, refuseMismatch } from '../once.ts';
import { Problem, toProblemBody } from '../problem.ts';
import { ask, AskAborted, type AskRequest } from '../use-cases/ask.ts';
import { jsonBody } from '../validate.ts';
import { getKnowledge } from './knowledge.ts';

export function chatRoutes(deps: Deps, model: ChatModel | undefined) {
  return new Hono<AppEnv>()
    .post(
      '/chat',
      rateLimit(deps, 'chat', deps.config.chatLimitPerMinute),
      describeRoute({
        summary: '提问并得到带依据的回答',
        description: 'Accept: text/event-stream 时依次发出 start、triage、delta、citations、done 事件，出错时发出 problem。',
        responses: {
          200: { description: '回答', content: { 'application/json': { schema: resolver(Answer) }, 'text/event-stream': { schema: { type: 'string' } } } },
        },
      }),
      jsonBody(ChatRequest),
      async (c) => {
        const request: AskRequest = { conversationId: undefined, ...c.req.valid('json') };
        const knowledge = getKnowledge(deps);
        const onceRequest = { scope: 'chat', key: c.req.header('Idempotency-Key'), body: request };
        if (c.req.header('Accept')?.includes('text/event-stream')) {
          await refuseMismatch(deps, onceRequest);
          return streamAnswer(deps, c, (stream) => once(deps, onceRequest, () => ask(deps, knowledge, model, request, stream)));
        }
        const { result } = await once(deps, onceRequest, () =>
          ask(deps, knowledge, model, request, { started: ignore, emit: ignore, signal: c.req.raw.signal }),
        );
        return c.json(result);
      },
    )
    .post(
      '/answers/:messageId/feedback',
      describeRoute({ summary: '这个回答有没有帮助', responses: { 204: { description: '已记下' }, 404: { description: '没有这个回答' } } }),
      jsonBody(FeedbackRequest),
      rateLimit(deps, 'search', deps.config.searchLimitPerMinute),
      async (c) => {
        const messageId = c.req.param('messageId');
        const { helpful, reason } = c.req.valid('json');
        if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(messageId)) throw new Problem('not-found');
        const reasonSealed = reason === undefined || reason === '' ? null : deps.sealing.seal(maskNumbers(reason));
        await once(deps, { scope: `feedback ${messageId}`, key: c.req.header('Idempotency-Key'), body: { helpful, reason } }, async () => {
          const known = await saveFeedback(deps.database.db, { messageId, helpful, reasonSealed, givenAt: deps.clock.now() });
          if (!known) throw new Problem('not-found', { detail: '没有找到这个回答。' });
        });
        return c.body(null, 204);
      },
    );
}

/** Who asks for the whole answer at once hears nothing in between, but may leave too. */
const ignore = (): void => undefined;

type StreamedAsk = Parameters<typeof ask>[4] & object;

/** The status is sent before the answer is known, so what goes wrong later is told by one `problem` event. A dropped stream aborts the work. */
function streamAnswer(deps: Deps, c: Context<AppEnv>, run: (stream: StreamedAsk) => Promise<{ result: Answer; replayed: boolean }>): Response {
  return streamSSE(c, async (stream) => {
    const gone = new AbortController();
    const stop = (): void => gone.abort();
    stream.onAbort(stop);
    deps.stopping.addEventListener('abort', stop, { once: true });
    const send = createSender(stream);
    try {
      const { result, replayed } = await run({
        started: (ids) => send('start', ids),
        emit: (event) => sendEvent(send, event),
        signal: gone.signal,
      });
      if (replayed) replay(send, result);
      send('done', result);
    } catch (cause) {
      const problem = cause instanceof AskAborted ? restarting() : cause instanceof Problem ? cause : new Problem('internal-fault');
      if (problem.code === 'internal-fault') c.get('log').error('stream failed', { error: cause });
      send('problem', toProblemBody(problem, c.get('requestId')));
    } finally {
      deps.stopping.removeEventListener('abort', stop);
      await send.flushed();
    }
  });
}

function restarting(): Problem {
  return new Problem('not-ready', { detail: '服务正在重启，请稍后重新提问。', headers: { 'Retry-After': '5' } });
}

interface Sender {
  (event: string, data: unknown): void;
  flushed(): Promise<void>;
}

/** Events leave in the order they were sent, though nobody waits for each. */
function createSender(stream: SSEStreamingApi): Sender {
  let queue: Promise<void> = Promise.resolve();
  const send = (event: string, data: unknown): void => {
    queue = queue.then(() => stream.writeSSE({ event, data: JSON.stringify(data) }));
  };
  return Object.assign(send, { flushed: () => queue });
}

function sendEvent(send: Sender, event: AnswerEvent): void {
  if (event.type === 'delta') send('delta', { text: event.text });
  else if (event.type === 'triage') send('triage', event.triage);
  else send('citations', event.citations);
}

/** An answer given before, under the same key, told again in the same order. */
function replay(send: Sender, { conversationId, messageId, triage, text, citations }: Answer): void {
  send('start', { conversationId, messageId });
  if (triage) send('triage', triage);
  send('delta', { text });
  send('citations', citations);
}

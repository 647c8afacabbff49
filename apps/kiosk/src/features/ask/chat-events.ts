import { Answer, Citation, ProblemBody, Triage } from '@mingbai/api/contract';
import { ApiProblem, CutShort } from '../../lib/api.ts';
import { readServerEvents, type ServerEvent } from '../../lib/chat-stream.ts';

export type ChatEvent =
  | { type: 'start'; conversationId: string; messageId: string }
  | { type: 'triage'; triage: Triage | null }
  | { type: 'delta'; text: string }
  | { type: 'citations'; citations: Citation[] }
  | { type: 'done'; answer: Answer };

const readers: Record<string, (data: unknown) => ChatEvent> = {
  start: (data) => ({ type: 'start', ...Answer.pick({ conversationId: true, messageId: true }).parse(data) }),
  triage: (data) => ({ type: 'triage', triage: Triage.nullable().parse(data) }),
  delta: (data) => ({ type: 'delta', text: Answer.pick({ text: true }).parse(data).text }),
  citations: (data) => ({ type: 'citations', citations: Citation.array().parse(data) }),
  done: (data) => ({ type: 'done', answer: Answer.parse(data) }),
  problem: (data) => {
    const problem = ProblemBody.safeParse(data);
    throw new ApiProblem(problem.success ? problem.data.code : 'internal-fault');
  },
};

/** Ends after `done`; anything else that ends it is a failure. Events of a later server that we do not know are passed over. */
export async function* readChatEvents(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<ChatEvent> {
  try {
    for await (const event of readServerEvents(body)) {
      const known = readEvent(event);
      if (!known) continue;
      yield known;
      if (known.type === 'done') return;
    }
  } catch (cause) {
    // A network that breaks in mid-stream surfaces as a TypeError of the reader.
    if (cause instanceof TypeError && !signal.aborted) throw new CutShort('connection lost', { cause });
    throw cause;
  }
  throw new CutShort('ended without done');
}

function readEvent({ event, data }: ServerEvent): ChatEvent | undefined {
  return readers[event]?.(JSON.parse(data));
}

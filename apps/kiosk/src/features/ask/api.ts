import { Answer, type ChatRequest } from '@mingbai/api/contract';
import { postJson } from '../../lib/api.ts';
import { type ChatEvent, readChatEvents } from './chat-events.ts';

export type AskRequest = { message: string; conversationId?: string; channel: (typeof ChatRequest)['_output']['channel'] };

/** The answer as it is written. A server or a middlebox that does not stream may answer with the whole in JSON. */
export async function* askStream(request: AskRequest, key: string, signal: AbortSignal): AsyncGenerator<ChatEvent> {
  const response = await postJson('/api/chat', request, { key, accept: 'text/event-stream', signal });
  const isStream = response.headers.get('Content-Type')?.includes('text/event-stream') ?? false;
  if (isStream && response.body) yield* readChatEvents(response.body, signal);
  else yield { type: 'done', answer: Answer.parse(await response.json()) };
}

export async function sendFeedback(messageId: string, feedback: { helpful: boolean; reason?: string }, key: string): Promise<void> {
  await postJson(`/api/answers/${encodeURIComponent(messageId)}/feedback`, feedback, { key });
}

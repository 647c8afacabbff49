/** A model failed: unreachable, too slow, refused, or its answer was not readable. Never shown to a resident. */
export class ModelError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ModelError';
  }
}

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** Streams a reply in pieces of any size. Rejects with {@link ModelError}; stops quietly when `signal` is aborted. */
export interface ChatModel {
  stream(messages: ChatMessage[], signal: AbortSignal | undefined): AsyncIterable<string>;
}

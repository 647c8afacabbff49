import { type ChatModel, ModelError } from './chat-model.ts';

export interface BreakerOptions {
  /** Failures in a row after which the model is left alone. */
  failuresMax: number;
  restMs: number;
  now: () => number;
}

/** Stops asking a dead model: after some failures in a row it refuses at once for a while, then lets one question try. */
export function withBreaker(model: ChatModel, { failuresMax, restMs, now }: BreakerOptions): ChatModel {
  let failures = 0;
  let openUntil = 0;
  return {
    async *stream(messages, signal) {
      if (now() < openUntil) throw new ModelError('模型暂停使用');
      // The first to try after a rest keeps the others out until it knows.
      if (failures >= failuresMax) openUntil = now() + restMs;
      try {
        yield* model.stream(messages, signal);
        failures = 0;
        openUntil = 0;
      } catch (cause) {
        failures += 1;
        if (failures >= failuresMax) openUntil = now() + restMs;
        throw cause;
      }
    },
  };
}

import { type ChatModel, ModelError } from './chat-model.ts';

export interface BreakerOptions {
  /** Failures in a row after which the model is left alone. */
  failuresMax: number;
  restMs: number;
  now: () => number;
}

/**
 * Stops asking a dead model: after some failures in a row it refuses at once for a while, then lets one question try. A resident who leaves before the end
 * has shown neither that the model works nor that it does not.
 */
export function withBreaker(model: ChatModel, { failuresMax, restMs, now }: BreakerOptions): ChatModel {
  let failures = 0;
  let openUntil = 0;
  return {
    async *stream(messages, signal) {
      if (now() < openUntil) throw new ModelError('模型暂停使用');
      let isProbe = failures >= failuresMax;
      // The first to try after a rest keeps the others out until it knows.
      if (isProbe) openUntil = now() + restMs;
      try {
        yield* model.stream(messages, signal);
        if (signal?.aborted) return;
        isProbe = false;
        failures = 0;
        openUntil = 0;
      } catch (cause) {
        if (!signal?.aborted) {
          isProbe = false;
          failures += 1;
          if (failures >= failuresMax) openUntil = now() + restMs;
        }
        throw cause;
      } finally {
        // A probe that was left learned nothing: the next question tries.
        if (isProbe) openUntil = 0;
      }
    },
  };
}

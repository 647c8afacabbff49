import type { MessageSender } from './send-due-messages.ts';

const timeoutMs = 10_000;

/**
 * Hands each message to the bureau's own gateway (SMS, WeChat) as `POST url {key, kind, payload}` with the key as `Idempotency-Key`. Rejects unless it answers
 * with success in ten seconds; the address is part of the settings and trusted.
 */
export function createWebhookSender(url: string): MessageSender {
  return {
    name: 'webhook',
    async send(message) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': message.key },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
    },
  };
}

/** Sent on `window` when something the person waits for moves on without a touch, such as a photograph arriving from her phone. */
export const aliveEvent = 'mingbai-alive';

export function sayAlive(): void {
  window.dispatchEvent(new Event(aliveEvent));
}

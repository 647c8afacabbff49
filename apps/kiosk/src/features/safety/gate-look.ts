import type { Triage } from '@mingbai/api/contract';

type Gate = NonNullable<Triage['safety']>['gate'];

interface GateLook {
  title: string;
  /** Vermilion is kept for danger and the last day; a complaint or an arrest asks for attention, not alarm. */
  tone: 'danger' | 'mind';
  /** Danger to life, body or money now: on the kiosk this comes before everything, over the whole screen. */
  comesFirst: boolean;
  /** Somebody at home or beside may read along: offer to leave at once, and do not offer paper. */
  watched: boolean;
}

export const gateLook: Record<Gate, GateLook> = {
  P0: { title: '先保安全，马上求助', tone: 'danger', comesFirst: true, watched: true },
  P1: { title: '您的安全最要紧', tone: 'danger', comesFirst: true, watched: true },
  P2: { title: '先保护孩子', tone: 'danger', comesFirst: true, watched: true },
  P3: { title: '请先和人说说话', tone: 'danger', comesFirst: true, watched: false },
  P4: { title: '先停下，别再转钱', tone: 'danger', comesFirst: true, watched: false },
  P5: { title: '期限快到了', tone: 'danger', comesFirst: false, watched: false },
  P6: { title: '您要反映服务上的问题', tone: 'mind', comesFirst: false, watched: false },
  P7: { title: '家人被带走，先做这些', tone: 'mind', comesFirst: false, watched: false },
};

/** A gate heard in words; or, where everything was tapped and no words were said, the door that is only for those who live with violence. */
export function isWatched(triage: Triage | null): boolean {
  if (!triage) return false;
  if (triage.safety && gateLook[triage.safety.gate].watched) return true;
  return triage.routes.some(({ kind }) => kind === 'protection-order');
}

const shortLengthMax = 70;

/** The first sentences only: over the whole screen one reads a few words; the rest stands with the answer. */
export function shortSafetyText(text: string): string {
  const sentences = text.match(/[^。！？]+[。！？”]*/gu) ?? [text];
  let short = '';
  for (const sentence of sentences) {
    if (short !== '' && (short + sentence).length > shortLengthMax) break;
    short += sentence;
  }
  return short;
}

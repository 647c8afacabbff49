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

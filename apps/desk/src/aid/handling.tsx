import type { AidPage } from '@mingbai/api/contract';
import { writeInstant } from '../lib/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';

export function Handling({ page: { acceptingOffice, handlingOffice, transfer, deadline, handler } }: { page: AidPage }) {
  const lines = [
    ['收件点', acceptingOffice],
    ['办理点', handlingOffice],
    ['转交', transfer && `${transfer.from} → ${transfer.to}，${writeInstant(transfer.sentAt)}${transfer.refusedOnce ? '，已退回过一次，不能再退' : ''}`],
    ['当事人的期限', deadline],
    ['承办人', handler && [handler.name, handler.phone, handler.organisation].filter(Boolean).join('，')],
  ] as const;
  if (lines.every(([, value]) => value === null)) return null;
  return (
    <Section title="办理">
      <Facts lines={lines} />
    </Section>
  );
}

import type { AidPage } from '@mingbai/api/contract';
import { writeInstant } from '../lib/dates.ts';
import { Origin } from '../matter/origin.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { useOffices } from './use-offices.ts';

export function Handling({ page: { acceptingOffice, handlingOffice, transfer, deadline, handler, handedOverFrom } }: { page: AidPage }) {
  const { offices } = useOffices();
  const nameOf = (id: string | null) => offices.find((office) => office.id === id)?.name ?? id;
  const lines = [
    ['收件点', nameOf(acceptingOffice)],
    ['办理点', nameOf(handlingOffice)],
    ['转交', transfer && `${transfer.from} → ${transfer.to}，${writeInstant(transfer.sentAt)}${transfer.refusedOnce ? '，已退回过一次，不能再退' : ''}`],
    ['从哪来', handedOverFrom ? <Origin from={handedOverFrom} /> : null],
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

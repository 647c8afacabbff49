import type { MediationPage } from '@mingbai/api/contract';
import { BasisList } from '../matter/basis-list.tsx';
import { Section } from '../ui/section.tsx';

/** The countdown to the last day for a joint application to court, and what a court will not confirm. */
export function Confirmation({ confirmation: { confirmBy, daysLeft, exclusions } }: { confirmation: NonNullable<MediationPage['confirmation']> }) {
  return (
    <Section title="申请法院确认">
      <p>
        <span className="countdown">{daysLeft < 0 ? `已过 ${-daysLeft} 天` : daysLeft === 0 ? '今天最后一天' : `还剩 ${daysLeft} 天`}</span>
        <span className="quiet">　双方一起申请，最晚 {confirmBy}</span>
      </p>
      <details>
        <summary>有下面情形的，法院不确认</summary>
        <ul className="reasons">
          {exclusions.map(({ code, text, basis }) => (
            <li key={code}>
              {text} <BasisList basis={basis} />
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

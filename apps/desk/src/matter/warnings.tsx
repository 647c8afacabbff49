import type { AidPage } from '@mingbai/api/contract';
import { Link } from 'wouter';

type Warning = AidPage['warnings'][number];

const kindTitles: Record<Warning['kind'], string> = { duplicate: '可能重复申请', conflict: '可能有利益冲突', promise: '承诺不算数' };

export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="warnings" aria-label="要留意">
      {warnings.map(({ kind, text, receiptNo, matter }) => (
        <li key={`${kind}${receiptNo ?? ''}${text}`}>
          <strong>{kindTitles[kind]}</strong> {text}
          {receiptNo !== null && matter && (
            <span className="figures">
              （<Link href={`/${matter.kind}/${matter.id}`}>{receiptNo}</Link>，{matter.receivedOn} 收到）
            </span>
          )}
          {receiptNo !== null && !matter && !text.includes(receiptNo) && <span className="figures">（{receiptNo}）</span>}
        </li>
      ))}
    </ul>
  );
}

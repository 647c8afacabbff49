import type { AidPage } from '@mingbai/api/contract';
import { Link } from 'wouter';
import type { MatterKind } from './kind.ts';

const titles: Record<MatterKind, string> = { aid: '法律援助申请', mediation: '人民调解申请' };

/** The matter whose facts were handed over, with the way to it. */
export function Origin({ from: { kind, id, receiptNo } }: { from: NonNullable<AidPage['handedOverFrom']> }) {
  return (
    <>
      {titles[kind]} <Link href={`/${kind}/${id}`}>{receiptNo}</Link>
    </>
  );
}

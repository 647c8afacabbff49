import type { AidApplicationReceipt } from '@mingbai/api/contract';
import { dateText, instantText } from '../../lib/date-text.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { receiptWords as words } from './receipt-words.ts';

/** The paper from the kiosk's printer; `slip` is what its print sheet lets through. */
export function AidSlip({ receipt, address }: { receipt: AidApplicationReceipt; address: string }) {
  return (
    <section className="slip" aria-hidden="true">
      <h1>{words.slipTitle}</h1>
      <h2>{words.number}</h2>
      <p className="slip-title">{receipt.receiptNo}</p>
      <h2>{words.code}</h2>
      <p className="slip-title">{receipt.accessCode}</p>
      <p>
        {words.received}：{instantText(receipt.receivedAt)}
      </p>
      <h2>{words.due}</h2>
      <p className="slip-title">{dateText(receipt.decisionDueOn)}</p>
      {receipt.deferred.length > 0 && <h2>{words.owed}</h2>}
      {receipt.deferred.map(({ code, title, dueOn }) => (
        <p key={code}>
          {title}：{words.by(dateText(dueOn))}
        </p>
      ))}
      <h2>{words.next}</h2>
      <p>{words.object}</p>
      <QrCode text={address} label={words.qrLabel} />
      <p>{words.secret}</p>
      <p>{words.free}</p>
      <p className="slip-foot">
        {words.slipCall}。{words.slipTake}
      </p>
    </section>
  );
}

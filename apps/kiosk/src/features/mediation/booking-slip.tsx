import type { BookingReceipt, Committee } from '@mingbai/api/contract';
import { QrCode } from '../../ui/qr-code.tsx';
import { useSurroundings } from './screen.tsx';
import { instantText, modeText, placeText, slotText } from './slot-text.ts';
import { text } from './words.ts';

/** The paper one takes home from the kiosk; `slip` is what its print sheet lets through. */
export function BookingSlip({ receipt, committee }: { receipt: BookingReceipt; committee: Committee }) {
  const { progressUrl } = useSurroundings();
  return (
    <section className="slip" aria-hidden="true">
      <h1>{text.receipt.slipTitle}</h1>
      <p>{committee.name}</p>
      <div className="slip-day">
        <p className="slip-title">{slotText(receipt.slot)}</p>
        <p>
          {modeText[receipt.slot.mode].title}，{placeText(committee)}
        </p>
      </div>
      <h2>{text.receipt.number}</h2>
      <p className="slip-title">{receipt.receiptNo}</p>
      <h2>{text.receipt.code}</h2>
      <p className="slip-title">{receipt.accessCode}</p>
      <h2>{text.receipt.limitation}</h2>
      <p>
        {text.receipt.received}：{instantText(receipt.receivedAt)}
      </p>
      <p>{receipt.limitationNote}</p>
      <p>{text.receipt.limitationWhy}</p>
      <QrCode text={progressUrl(receipt.receiptNo, receipt.accessCode)} label={text.receipt.qrLabel} />
      <p>{text.receipt.qr}</p>
      <p>{text.receipt.bring}</p>
      <p className="slip-foot">{text.receipt.slipCall}</p>
    </section>
  );
}

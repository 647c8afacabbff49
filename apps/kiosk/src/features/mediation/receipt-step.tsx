import type { BookingReceipt, Committee } from '@mingbai/api/contract';
import { useEffect, useState } from 'react';
import { failureText, toFailure } from '../../lib/failure.ts';
import { saveFile } from '../../lib/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { usePrinting } from '../../ui/use-printing.tsx';
import { getReceiptFile } from './api.ts';
import { toCalendarFile } from './calendar-file.ts';
import { BookingSlip } from './booking-slip.tsx';
import { CommitteeFacts } from './committee-step.tsx';
import { Screen, useSurroundings } from './screen.tsx';
import { instantText, placeText } from './slot-text.ts';
import { SlotWhen } from './slot-when.tsx';
import { text } from './words.ts';

interface Props {
  receipt: BookingReceipt;
  committee: Committee;
  onLeave: () => void;
}

/** What she takes home: the number, the code, when and where, and that asking has interrupted limitation. */
export function ReceiptStep({ receipt, committee, onLeave }: Props) {
  const { shell, progressUrl, onWatch, ...surroundings } = useSurroundings();
  const { watched } = receipt;
  useEffect(() => {
    if (watched) onWatch();
  }, [watched, onWatch]);
  // The service may have found so in what she wrote; the paper must not stand ready meanwhile.
  const keeping = watched ? 'none' : surroundings.keeping;
  const isKiosk = shell.device === 'kiosk';
  const printing = usePrinting(keeping === 'none');
  const address = progressUrl(receipt.receiptNo, receipt.accessCode);
  return (
    <Screen
      at="receipt"
      name="receipt"
      title={text.receipt.title}
      lead={text.receipt.lead}
      back={{ go: onLeave }}
      more={isKiosk && <PrintButton isFirst={keeping === 'print'} onPrint={printing.print} />}
      slip={isKiosk && printing.ready && <BookingSlip receipt={receipt} committee={committee} />}
    >
      {keeping === 'none' && <p className="mind-note">{text.receipt.hidden}</p>}
      <ReceiptFacts receipt={receipt} committee={committee} />
      <section className="limitation">
        <h4>{text.receipt.limitation}</h4>
        <p>{receipt.limitationNote}</p>
        <p>{text.receipt.limitationWhy}</p>
      </section>
      {keeping === 'file' && <KeepFiles receipt={receipt} committee={committee} />}
      {keeping === 'by-hand' && <p className="mind-note">{text.receipt.byHand}</p>}
      {keeping === 'print' ? (
        <section className="receipt-qr">
          <QrCode text={address} label={text.receipt.qrLabel} />
          <p>{text.receipt.qr}</p>
        </section>
      ) : (
        keeping !== 'none' && (
          <a className="button" href={address}>
            {text.receipt.see}
          </a>
        )
      )}
      <p>{text.receipt.bring}</p>
      {printing.question}
    </Screen>
  );
}

function PrintButton({ isFirst, onPrint }: { isFirst: boolean; onPrint: () => void }) {
  return (
    <Button tone={isFirst ? 'primary' : 'plain'} icon="print" className="step-next" onClick={onPrint}>
      {text.receipt.print}
    </Button>
  );
}

function ReceiptFacts({ receipt, committee }: Omit<Props, 'onLeave'>) {
  return (
    <section className="panel">
      <dl className="receipt-codes">
        <div>
          <dt>{text.receipt.number}</dt>
          <dd className="receipt-code">{receipt.receiptNo}</dd>
        </div>
        <div>
          <dt>{text.receipt.code}</dt>
          <dd className="receipt-code">{receipt.accessCode}</dd>
        </div>
        <div>
          <dt>{text.receipt.when}</dt>
          <dd className="receipt-when">
            <SlotWhen slot={receipt.slot} />
          </dd>
        </div>
        <div>
          <dt>{text.receipt.where}</dt>
          <dd>
            {committee.name}
            <CommitteeFacts committee={committee} />
          </dd>
        </div>
        <div>
          <dt>{text.receipt.received}</dt>
          <dd>{instantText(receipt.receivedAt)}</dd>
        </div>
      </dl>
    </section>
  );
}

function KeepFiles({ receipt, committee }: Omit<Props, 'onLeave'>) {
  const [said, setSaid] = useState('');
  const savePaper = async () => {
    try {
      saveFile(await getReceiptFile(receipt), `${text.receipt.fileName}.pdf`);
      setSaid(text.receipt.saved);
    } catch (error) {
      setSaid(failureText(toFailure(error)));
    }
  };
  const saveDay = () => {
    const file = toCalendarFile({
      receiptNo: receipt.receiptNo,
      slot: receipt.slot,
      title: text.receipt.eventTitle,
      place: placeText(committee),
      note: text.receipt.eventNote,
      now: new Date(),
    });
    saveFile(new Blob([file], { type: 'text/calendar' }), `${text.receipt.fileName}.ics`);
    setSaid(text.receipt.saved);
  };
  return (
    <div className="row-acts">
      <Button icon="book" onClick={() => void savePaper()}>
        {text.receipt.pdf}
      </Button>
      <Button icon="calendar" onClick={saveDay}>
        {text.receipt.calendar}
      </Button>
      <p className="small" role="status">
        {said}
      </p>
    </div>
  );
}

import type { AidApplicationReceipt } from '@mingbai/api/contract';
import { getFile } from '../../lib/api.ts';
import { dateText, instantText } from '../../lib/date-text.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useTask } from '../../lib/use-task.ts';
import { Button } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import { usePrinting } from '../../ui/use-printing.tsx';
import type { AidFlowProps } from './flow-props.ts';
import { AidSlip } from './slip.tsx';
import { receiptWords as words } from './receipt-words.ts';

/** What she takes home. Where somebody at home may look, nothing is printed or saved unless she says that it is safe. */
export function Receipt({ shell, aid, known, progressUrl, onEnd, receipt }: AidFlowProps & { receipt: AidApplicationReceipt }) {
  const hidden = known.watched || aid.watched || receipt.watched;
  const printing = usePrinting(hidden);
  const isKiosk = shell.device === 'kiosk';
  const address = progressUrl(receipt.receiptNo, receipt.accessCode);
  return (
    <StepScreen
      shell={shell}
      title={words.title}
      lead={words.lead}
      next={{ word: words.end, go: onEnd }}
      more={
        isKiosk && (
          <Button icon="print" onClick={printing.print}>
            {words.print}
          </Button>
        )
      }
      slip={isKiosk && printing.ready && <AidSlip receipt={receipt} address={address} />}
    >
      {hidden && <p className="mind-note">{words.hidden}</p>}
      <ReceiptFacts receipt={receipt} />
      <section className="panel aid-qr">
        <QrCode text={address} label={words.qrLabel} />
        <div>
          <p>{words.qr}</p>
          <p>
            <strong>{words.secret}</strong>
          </p>
        </div>
      </section>
      <Next receipt={receipt} />
      {!isKiosk && !hidden && <Papers receipt={receipt} />}
      {printing.question}
    </StepScreen>
  );
}

function ReceiptFacts({ receipt }: { receipt: AidApplicationReceipt }) {
  return (
    <section className="panel">
      <dl className="aid-facts">
        <Fact name={words.number} text={receipt.receiptNo} large />
        <Fact name={words.code} text={receipt.accessCode} large />
        <Fact name={words.received} text={instantText(receipt.receivedAt)} />
        <Fact name={words.due} text={dateText(receipt.decisionDueOn)} large />
      </dl>
    </section>
  );
}

function Fact({ name, text, large = false }: { name: string; text: string; large?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={large ? 'fact-large' : ''}>{text}</dd>
    </div>
  );
}

function Next({ receipt: { deferred, urgent, greenChannel } }: { receipt: AidApplicationReceipt }) {
  return (
    <section className="panel" aria-label={words.next}>
      <h4 className="panel-title">{words.next}</h4>
      {urgent && <p className="mind-note">{words.urgent}</p>}
      {greenChannel && <p>{words.green}</p>}
      {deferred.length === 0 ? (
        <p>{words.nothingOwed}</p>
      ) : (
        <>
          <p>{words.owed}</p>
          <ul className="plain-list">
            {deferred.map(({ code, title, dueOn }) => (
              <li key={code}>
                {title}：<strong>{words.by(dateText(dueOn))}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{words.object}</p>
      <p className="quiet">{words.free}</p>
    </section>
  );
}

function Papers({ receipt }: { receipt: AidApplicationReceipt }) {
  const { busy, failure, run } = useTask();
  const save = (path: string, name: string) => run(async () => saveFile(await getFile(path, receipt.accessCode), `${name}.pdf`));
  return (
    <div className="row-acts">
      <Button icon="book" disabled={busy} onClick={() => save(receipt.receiptUrl, words.receiptFile)}>
        {words.saveReceipt}
      </Button>
      <Button icon="book" disabled={busy} onClick={() => save(receipt.formUrl, words.formFile)}>
        {words.saveForm}
      </Button>
      <p role="alert">{failure}</p>
    </div>
  );
}

import type { BookingView } from '@mingbai/api/contract';
import { dateText } from '../../lib/date-text.ts';
import { text } from './words.ts';

type Agreement = NonNullable<BookingView['agreement']>;

/** What was agreed, and the thirty days in which both may ask the court to confirm it (人民调解法 33). */
export function AgreementPanel({ agreement }: { agreement: Agreement }) {
  const { form, effectiveOn, performBy, confirmBy, confirmDaysLeft } = agreement;
  const left = confirmDaysLeft === 0 ? text.status.confirmToday : text.status.confirmLeft(confirmDaysLeft);
  return (
    <section className="panel agreement">
      <h4 className="panel-title">{text.status.agreement}</h4>
      <p>
        {text.status.forms[form]}。{text.status.effective}
        {dateText(effectiveOn)}
      </p>
      {performBy !== null && (
        <p>
          {text.status.performBy}
          {dateText(performBy)}
        </p>
      )}
      {confirmDaysLeft < 0 ? (
        <p>{text.status.confirmPast}</p>
      ) : (
        <div className="confirm">
          <p className="confirm-day">
            <span>
              {text.status.confirmBy}
              {dateText(confirmBy)}
            </span>
            <strong>{left}</strong>
          </p>
          <p className="panel-title">{text.status.confirm}</p>
          <p>{text.status.confirmText}</p>
        </div>
      )}
    </section>
  );
}

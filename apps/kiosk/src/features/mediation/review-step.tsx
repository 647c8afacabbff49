import { handOverConsents, type MediationOptions } from '@mingbai/api/contract';
import { failureText } from '../../lib/failure.ts';
import { Button } from '../../ui/button.tsx';
import { HoldBar } from './hold-bar.tsx';
import { Screen, useSurroundings } from './screen.tsx';
import { modeText, slotText } from './slot-text.ts';
import type { WayStep } from './steps.ts';
import type { Mediation } from './use-mediation.ts';
import { text } from './words.ts';

interface Line {
  step: WayStep;
  title: string;
  value: string;
}

export function ReviewStep({ mediation, options }: { mediation: Mediation; options: MediationOptions }) {
  const { choice, failure } = mediation;
  const { keeping } = useSurroundings();
  return (
    <Screen
      at="review"
      name="review"
      title={text.review.title}
      lead={text.review.lead}
      errors={mediation.faults}
      failure={failure ? failureText(failure) : ''}
      back={{ go: mediation.back }}
      next={{
        word: text.review.submit,
        busy: mediation.sending,
        go: () => (choice.slot ? void mediation.submit(options, keeping === 'none') : mediation.fault({ slotId: text.review.noSlot })),
      }}
    >
      <HoldBar choice={choice} onLost={() => mediation.goTo('slot', true)} />
      <dl className="review">
        {toLines(mediation, options).map(({ step, title, value }) => (
          <div key={title} className="review-line">
            <dt>{title}</dt>
            <dd>{value === '' ? <span className="quiet">{text.review.empty}</span> : value}</dd>
            <dd className="review-change">
              <Button tone="quiet" onClick={() => mediation.goTo(step, true)}>
                {text.change}
                <span className="sr-only">：{title}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      {mediation.draft.from && (
        <div className="panel">
          <p>{text.review.from(mediation.draft.from.receiptNo)}</p>
          <p>{handOverConsents.mediation}</p>
          <div className="row-acts">
            <Button icon="close" onClick={() => mediation.set({ from: null })}>
              {text.review.fromNot}
            </Button>
          </div>
        </div>
      )}
    </Screen>
  );
}

function toLines({ draft, committee, choice }: Mediation, options: MediationOptions): Line[] {
  const { rows } = text.review;
  const { slot } = choice;
  const needs = options.needs.filter(({ code }) => draft.needs.includes(code)).map(({ title }) => title);
  const share = draft.share ? text.review.shareYes : text.review.shareNo;
  return [
    { step: 'field', title: rows.field, value: options.fields.find(({ code }) => code === draft.field)?.title ?? '' },
    { step: 'committee', title: rows.committee, value: committee?.name ?? '' },
    { step: 'slot', title: rows.slot, value: slot ? `${slotText(slot)}，${modeText[slot.mode].title}` : '' },
    { step: 'facts', title: rows.facts, value: draft.facts },
    { step: 'claims', title: rows.claims, value: draft.claims },
    { step: 'evidence', title: rows.evidence, value: draft.evidence.join('、') },
    { step: 'prior', title: rows.prior, value: draft.priorHandling },
    { step: 'needs', title: rows.needs, value: needs.join('、') },
    { step: 'respondent', title: rows.respondent, value: [draft.respondentName, draft.respondentPhone, share].filter((part) => part !== '').join('，') },
    { step: 'self', title: rows.self, value: `${draft.name}，${draft.phone}` },
  ];
}

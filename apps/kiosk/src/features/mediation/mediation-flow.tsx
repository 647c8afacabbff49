import type { MediationOptions } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import { getOptions } from './api.ts';
import { CommitteeStep } from './committee-step.tsx';
import { FieldStep } from './field-step.tsx';
import { Waiting } from './parts.tsx';
import { NeedsStep, NoticeStep, RespondentStep, SelfStep } from './people-steps.tsx';
import { ReceiptStep } from './receipt-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { Screen, type Surroundings, SurroundingsContext } from './screen.tsx';
import { SlotStep } from './slot-step.tsx';
import { StartStep } from './start-step.tsx';
import type { Step } from './steps.ts';
import { StoppedStep } from './stopped-step.tsx';
import { StopsStep } from './stops-step.tsx';
import { ClaimsStep, EvidenceStep, FactsStep, PriorStep } from './story-steps.tsx';
import { useLoaded } from './use-loaded.ts';
import type { Known, Mediation } from './use-mediation.ts';
import { text } from './words.ts';

interface Props {
  mediation: Mediation;
  known: Known;
  surroundings: Surroundings;
  /** Out of these screens, from the first and the last. */
  onLeave: () => void;
}

interface StepProps extends Omit<Props, 'surroundings'> {
  options: MediationOptions;
}

const screens: Record<Step, (props: StepProps) => ReactNode> = {
  start: ({ mediation, onLeave }) => <StartStep mediation={mediation} onLeave={onLeave} />,
  stops: (props) => <StopsStep {...props} />,
  stopped: (props) => <StoppedStep {...props} />,
  field: ({ known, ...props }) => <FieldStep {...props} known={known.field} />,
  committee: ({ mediation }) => mediation.draft.field && <CommitteeStep mediation={mediation} field={mediation.draft.field} />,
  slot: ({ mediation }) => mediation.committee && <SlotStep mediation={mediation} committeeId={mediation.committee.id} />,
  facts: ({ mediation, known }) => <FactsStep mediation={mediation} question={known.question} />,
  claims: (props) => <ClaimsStep {...props} />,
  evidence: (props) => <EvidenceStep {...props} />,
  prior: (props) => <PriorStep {...props} />,
  needs: (props) => <NeedsStep {...props} />,
  respondent: (props) => <RespondentStep {...props} />,
  self: (props) => <SelfStep {...props} />,
  notice: (props) => <NoticeStep {...props} />,
  review: (props) => <ReviewStep {...props} />,
  receipt: ({ mediation: { receipt, committee }, onLeave }) =>
    receipt && committee && <ReceiptStep receipt={receipt} committee={committee} onLeave={onLeave} />,
};

/** From “can this be mediated?” to the receipt, one thing a screen, the same on phone and kiosk. */
export function MediationFlow({ mediation, known, surroundings, onLeave }: Props) {
  const options = useLoaded(getOptions, 'options');
  return (
    <SurroundingsContext value={surroundings}>
      {options.value ? (
        screens[mediation.step]({ mediation, known, onLeave, options: options.value })
      ) : (
        <Screen at={null} name="waiting" title={text.start.title} lead={text.start.lead} back={{ go: onLeave }}>
          <Waiting loaded={options} />
        </Screen>
      )}
    </SurroundingsContext>
  );
}

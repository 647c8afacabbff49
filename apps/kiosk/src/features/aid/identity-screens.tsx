import type { IdType } from '@mingbai/api/contract';
import { todayOf } from '../../lib/date-text.ts';
import { Choices } from '../../ui/choices.tsx';
import { TextField, TickField } from '../../ui/field.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import { frame } from './form-screens.tsx';
import { LegalText } from './legal-text.tsx';
import { NumberField } from './number-field.tsx';
import { idNumberFault } from './resident-id.ts';
import type { ScreenProps } from './screen-props.ts';
import { aidWords as words } from './words.ts';

const wholeLength = 18;

export function Identity(props: ScreenProps) {
  const { draft, change, options, errors, shell } = props;
  const text = words.identity;
  // Named while typing once it is as long as it should be; sooner would only be noise.
  const live = draft.idType === 'resident-id' && draft.idNumber.length >= wholeLength ? idNumberFault(draft.idNumber, todayOf(new Date())) : '';
  return (
    <StepScreen {...frame(props)} title={text.title} lead={text.lead}>
      <TextField label={text.name} value={draft.name} error={errors['applicant.name']} maxLength={50} onValue={(name) => change({ name })} />
      <Choices<IdType>
        columns
        titled
        label={text.idType}
        choices={options.idTypes.map((code) => ({ value: code, title: options.idTypeTitles[code] }))}
        chosen={[draft.idType]}
        onChoose={(idType) => change({ idType })}
      />
      <NumberField
        label={text.idNumber}
        device={shell.device}
        extra="X"
        lengthMax={40}
        value={draft.idNumber}
        error={errors['applicant.idNumber'] ?? (live === '' ? undefined : live)}
        onValue={(idNumber) => change({ idNumber: idNumber.toUpperCase().replace(/\s/g, '') })}
      />
    </StepScreen>
  );
}

export function Contact(props: ScreenProps) {
  const { draft, change, errors, options, shell } = props;
  const text = words.contact;
  return (
    <StepScreen {...frame(props)} title={text.title}>
      <NumberField
        label={text.phone}
        device={shell.device}
        lengthMax={20}
        value={draft.phone}
        error={errors['applicant.phone']}
        onValue={(phone) => change({ phone })}
      />
      <TextField
        optional
        label={text.address}
        value={draft.address}
        error={errors['applicant.address']}
        maxLength={200}
        onValue={(address) => change({ address })}
      />
      <TickField checked={draft.watched} onTick={(watched) => change({ watched })}>
        {text.safe}
      </TickField>
      {draft.watched && (
        <section className="panel" aria-label={text.safeTitle}>
          <TextField
            label={text.safeLabel}
            hint={text.safeHint}
            value={draft.contactSafely}
            error={errors['contactSafely']}
            maxLength={200}
            onValue={(contactSafely) => change({ contactSafely })}
          />
        </section>
      )}
      {options.offices.length > 1 && (
        <Choices
          columns
          titled
          label={text.office}
          choices={[{ value: '', title: text.anyOffice }, ...options.offices.map(({ id, name }) => ({ value: id, title: name }))]}
          chosen={[draft.office]}
          onChoose={(office) => change({ office })}
        />
      )}
    </StepScreen>
  );
}

export function Notice(props: ScreenProps) {
  const { draft, change, errors, options } = props;
  const text = words.notice;
  return (
    <StepScreen {...frame(props)} title={text.title}>
      <LegalText paragraphs={options.notice} version={options.noticeVersion} />
      <TickField checked={draft.agreed} error={errors['notice.accepted']} onTick={(agreed) => change({ agreed })}>
        {text.accept}
      </TickField>
    </StepScreen>
  );
}

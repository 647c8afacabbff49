import type { MediationOptions } from '@mingbai/api/contract';
import { useState } from 'react';
import { Choices } from '../../ui/choices.tsx';
import { TextField, TickField } from '../../ui/field.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';
import { FormScreen } from './form-screen.tsx';
import { useSurroundings } from './screen.tsx';
import type { Mediation } from './use-mediation.ts';
import { text } from './words.ts';

interface Props {
  mediation: Mediation;
}

export function NeedsStep({ mediation, options }: Props & { options: MediationOptions }) {
  const { draft, set } = mediation;
  return (
    <FormScreen mediation={mediation} step="needs" title={text.needs.title} lead={text.needs.lead} paths={['needs']}>
      {() => (
        <Choices
          many
          columns
          label={text.needs.title}
          choices={options.needs.map(({ code, title }) => ({ value: code, title }))}
          chosen={draft.needs}
          onChoose={(need) => set({ needs: draft.needs.includes(need) ? draft.needs.filter((one) => one !== need) : [...draft.needs, need] })}
        />
      )}
    </FormScreen>
  );
}

export function RespondentStep({ mediation }: Props) {
  const { draft, set } = mediation;
  return (
    <FormScreen mediation={mediation} step="respondent" title={text.respondent.title} lead={text.respondent.lead} paths={['respondent']}>
      {(faults) => (
        <>
          <TextField
            label={text.respondent.name}
            value={draft.respondentName}
            error={faults['respondent.name']}
            maxLength={50}
            onValue={(respondentName) => set({ respondentName })}
          />
          <PhoneField
            label={text.respondent.phone}
            value={draft.respondentPhone}
            error={faults['respondent.phone']}
            onValue={(respondentPhone) => set({ respondentPhone })}
          />
          <TickField checked={draft.share} onTick={(share) => set({ share })}>
            {text.respondent.share}
            <span className="quiet small check-hint">{text.respondent.shareHint}</span>
          </TickField>
        </>
      )}
    </FormScreen>
  );
}

/** Her own name and phone come last. */
export function SelfStep({ mediation }: Props) {
  const { draft, set } = mediation;
  return (
    <FormScreen mediation={mediation} step="self" title={text.self.title} lead={text.self.lead} paths={['applicant']}>
      {(faults) => (
        <>
          <TextField label={text.self.name} value={draft.name} error={faults['applicant.name']} maxLength={50} onValue={(name) => set({ name })} />
          <PhoneField label={text.self.phone} value={draft.phone} error={faults['applicant.phone']} onValue={(phone) => set({ phone })} />
        </>
      )}
    </FormScreen>
  );
}

const phoneLengthMax = 18;

function PhoneField({ label, value, error, onValue }: { label: string; value: string; error: string | undefined; onValue: (value: string) => void }) {
  const { shell } = useSurroundings();
  const [pad, setPad] = useState(false);
  return (
    <>
      <TextField
        label={label}
        value={value}
        error={error}
        maxLength={phoneLengthMax}
        {...(shell.device === 'kiosk' ? { inputMode: 'none' as const } : { type: 'tel', inputMode: 'tel' as const })}
        onFocus={() => setPad(true)}
        onValue={onValue}
      />
      {shell.device === 'kiosk' && pad && <NumberPad label={label} onKey={(change) => onValue(change(value).slice(0, phoneLengthMax))} />}
    </>
  );
}

export function NoticeStep({ mediation, options }: Props & { options: MediationOptions }) {
  const { draft, set } = mediation;
  return (
    <FormScreen mediation={mediation} step="notice" title={text.notice.title} lead={text.notice.lead} paths={['notice']}>
      {(faults) => (
        <>
          <div className="panel notice-text">
            {options.notice.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <TickField checked={draft.agreed} error={Object.keys(faults).length > 0 ? text.notice.must : undefined} onTick={(agreed) => set({ agreed })}>
            {text.notice.agree}
          </TickField>
        </>
      )}
    </FormScreen>
  );
}

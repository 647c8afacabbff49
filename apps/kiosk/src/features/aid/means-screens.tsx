import { Choices } from '../../ui/choices.tsx';
import { TextField, TickField } from '../../ui/field.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import { frame } from './form-screens.tsx';
import { LegalText } from './legal-text.tsx';
import { asksOwnIncome } from './means-asked.ts';
import { NumberField } from './number-field.tsx';
import { OwnIncome } from './own-income.tsx';
import type { ScreenProps } from './screen-props.ts';
import { aidWords as words } from './words.ts';

export function Means(props: ScreenProps) {
  const { draft, change, errors, shell, options } = props;
  const text = words.means;
  const local = options.localExemptGroups.join('、');
  return (
    <StepScreen {...frame(props)} title={text.title} lead={text.lead}>
      <Choices
        label={text.title}
        choices={[
          { value: 'declaration', title: text.declaration, note: text.declarationNote },
          { value: 'information-sharing', title: text.sharing, note: text.sharingNote },
          ...(local === '' ? [] : [{ value: 'exempt' as const, title: text.local, note: text.localNote(local) }]),
        ]}
        chosen={[draft.means]}
        onChoose={(means) => change({ means })}
      />
      {draft.means === 'declaration' && (
        <section className="panel" aria-label={text.household}>
          <h4 className="panel-title">{text.household}</h4>
          <div className="two-fields">
            <NumberField
              label={words.household.members}
              device={shell.device}
              lengthMax={2}
              value={draft.members}
              error={errors['household.members']}
              onValue={(members) => change({ members: members.replace(/\D/g, '') })}
            />
            <NumberField
              label={words.household.income}
              device={shell.device}
              extra="."
              lengthMax={10}
              value={draft.income}
              error={errors['household.monthlyIncome']}
              onValue={(income) => change({ income: income.replace(/[^\d.]/g, '') })}
            />
          </div>
          {asksOwnIncome(draft, options) && <OwnIncome {...props} />}
          <TextField optional label={text.housing} value={draft.housing} error={errors['household.housing']} onValue={(housing) => change({ housing })} />
          <TextField optional label={text.savings} value={draft.savings} error={errors['household.savings']} onValue={(savings) => change({ savings })} />
          <TextField
            optional
            label={text.expenses}
            value={draft.specialExpenses}
            error={errors['household.specialExpenses']}
            onValue={(specialExpenses) => change({ specialExpenses })}
          />
        </section>
      )}
    </StepScreen>
  );
}

export function Declaration(props: ScreenProps) {
  const { draft, change, options, errors } = props;
  const text = words.declaration;
  return (
    <StepScreen {...frame(props)} title={text.title}>
      <LegalText paragraphs={options.declaration} version={options.declarationVersion} />
      <section className="panel" aria-label={text.reader}>
        <h4 className="panel-title">{text.reader}</h4>
        <Choices
          label={text.reader}
          choices={[
            { value: 'self', title: text.self, note: text.selfNote },
            { value: 'aloud', title: text.aloud, note: text.aloudNote },
          ]}
          chosen={[draft.readHow]}
          onChoose={(readHow) => change({ readHow })}
        />
        {draft.readHow === 'aloud' && (
          <TextField label={text.readerName} value={draft.readBy} error={errors['readBy']} maxLength={50} onValue={(readBy) => change({ readBy })} />
        )}
      </section>
      <TickField checked={draft.promised} error={errors['declaration.accepted']} onTick={(promised) => change({ promised })}>
        {text.accept}
      </TickField>
    </StepScreen>
  );
}

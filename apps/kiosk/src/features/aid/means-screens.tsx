import { useState } from 'react';
import { hasVoice, readAloud, stopReading } from '../../lib/speech.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { TextField, TickField } from '../../ui/field.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import { frame } from './form-screens.tsx';
import { NumberField } from './number-field.tsx';
import type { ScreenProps } from './screen-props.ts';
import { aidWords as words } from './words.ts';

export function Means(props: ScreenProps) {
  const { draft, change, errors, shell } = props;
  const text = words.means;
  return (
    <StepScreen {...frame(props)} title={text.title} lead={text.lead}>
      <Choices
        label={text.title}
        choices={[
          { value: 'declaration', title: text.declaration, note: text.declarationNote },
          { value: 'information-sharing', title: text.sharing, note: text.sharingNote },
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
      <div className="panel legal-text">
        {options.declaration.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p className="quiet small">{text.version(options.declarationVersion)}</p>
      </div>
      <ReadToMe paragraphs={options.declaration} />
      <TickField checked={draft.promised} error={errors['declaration.accepted']} onTick={(promised) => change({ promised })}>
        {text.accept}
      </TickField>
    </StepScreen>
  );
}

/** For who cannot read it; where the machine has no voice it says who can read it to her. */
export function ReadToMe({ paragraphs }: { paragraphs: readonly string[] }) {
  const [reading, setReading] = useState(false);
  const [voiceless, setVoiceless] = useState(false);
  const toggle = () => {
    if (reading) {
      stopReading();
      setReading(false);
    } else if (hasVoice()) {
      setReading(true);
      readAloud(paragraphs.join('\n'), () => setReading(false));
    } else setVoiceless(true);
  };
  return (
    <div className="row-acts">
      <Button icon={reading ? 'stop' : 'speak'} onClick={toggle}>
        {reading ? words.declaration.stop : words.declaration.read}
      </Button>
      <p role="status">{voiceless ? words.declaration.noVoice : ''}</p>
    </div>
  );
}

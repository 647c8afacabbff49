import type { AgentRelation } from '@mingbai/api/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { AreaField, TextField } from '../../ui/field.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import { NumberField } from './number-field.tsx';
import type { ScreenProps } from './screen-props.ts';
import { aidWords as words } from './words.ts';

export function frame({ shell, step, errors, back, next }: ScreenProps) {
  return { shell, step, errors, back: { go: back }, next: { go: next } };
}

export function Who(props: ScreenProps) {
  const { draft, change } = props;
  const text = words.who;
  return (
    <StepScreen {...frame(props)} title={text.title}>
      <Choices
        label={text.title}
        choices={[
          { value: 'self', title: text.self, note: text.selfNote },
          { value: 'other', title: text.other, note: text.otherNote },
        ]}
        chosen={[draft.forWhom]}
        onChoose={(forWhom) => change({ forWhom })}
      />
    </StepScreen>
  );
}

export function Agent(props: ScreenProps) {
  const { draft, change, options, errors, shell } = props;
  const text = words.agent;
  return (
    <StepScreen {...frame(props)} title={text.title} lead={text.lead}>
      <Choices<AgentRelation>
        label={text.relation}
        choices={options.relations.map(({ code, title, note }) => ({ value: code, title, note }))}
        chosen={draft.relation === '' ? [] : [draft.relation]}
        onChoose={(relation) => change({ relation })}
      />
      <TextField label={text.name} value={draft.agentName} error={errors['agent.name']} onValue={(agentName) => change({ agentName })} />
      <NumberField
        label={text.idNumber}
        device={shell.device}
        extra="X"
        lengthMax={40}
        value={draft.agentIdNumber}
        error={errors['agent.idNumber']}
        onValue={(agentIdNumber) => change({ agentIdNumber: agentIdNumber.toUpperCase() })}
      />
      <NumberField
        label={text.phone}
        device={shell.device}
        lengthMax={20}
        value={draft.agentPhone}
        error={errors['agent.phone']}
        onValue={(agentPhone) => change({ agentPhone })}
      />
      <p className="quiet">{text.after}</p>
    </StepScreen>
  );
}

export function Facts({ said, ...props }: ScreenProps & { said: string }) {
  const { draft, change, errors } = props;
  const [helping, setHelping] = useState(false);
  const text = words.facts;
  return (
    <StepScreen {...frame(props)} title={text.title} lead={text.lead}>
      {said !== '' && !draft.facts.includes(said) && (
        <div className="panel said">
          <p>
            {text.fromChat}“{said}”
          </p>
          <div className="row-acts">
            <Button icon="yes" onClick={() => change({ facts: draft.facts === '' ? said : `${said}\n${draft.facts}` })}>
              {text.take}
            </Button>
          </div>
        </div>
      )}
      <AreaField label={text.label} value={draft.facts} rows={7} error={errors['facts']} onValue={(facts) => change({ facts })} />
      <div className="row-acts">
        <Button icon="book" aria-expanded={helping} onClick={() => setHelping(!helping)}>
          {text.examples}
        </Button>
      </div>
      {helping && (
        <div className="panel">
          <p className="quiet small">{text.exampleNote}</p>
          <ul className="plain-list">
            {text.exampleList.map((example) => (
              <li key={example}>“{example}”</li>
            ))}
          </ul>
        </div>
      )}
    </StepScreen>
  );
}

export function Claims(props: ScreenProps) {
  const { draft, change, errors } = props;
  const text = words.claims;
  return (
    <StepScreen {...frame(props)} title={text.title} lead={text.lead}>
      <AreaField optional label={text.label} value={draft.claims} rows={5} error={errors['claims']} onValue={(claims) => change({ claims })} />
    </StepScreen>
  );
}

export function Opponent(props: ScreenProps) {
  const { draft, change, errors, shell } = props;
  const text = words.opponent;
  return (
    <StepScreen {...frame(props)} title={text.title} lead={text.lead}>
      <TextField optional label={text.name} value={draft.opponentName} error={errors['opponent.name']} onValue={(opponentName) => change({ opponentName })} />
      <NumberField
        optional
        label={text.phone}
        device={shell.device}
        lengthMax={20}
        value={draft.opponentPhone}
        error={errors['opponent.phone']}
        onValue={(opponentPhone) => change({ opponentPhone })}
      />
      <TextField
        optional
        label={text.address}
        value={draft.opponentAddress}
        error={errors['opponent.address']}
        onValue={(opponentAddress) => change({ opponentAddress })}
      />
    </StepScreen>
  );
}

import type { AidTag } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import { findOnlyMatter, matterGroups } from './matter-groups.ts';
import { asksOwnIncome } from './means-asked.ts';
import { NumberField } from './number-field.tsx';
import { OwnIncome } from './own-income.tsx';
import type { PreStep } from './pre-steps.ts';
import type { ScreenProps } from './screen-props.ts';
import { aidWords as words } from './words.ts';

export const preScreens: Record<PreStep, (props: ScreenProps) => ReactNode> = {
  group: (props) => <Group {...props} />,
  matter: (props) => <Matter {...props} />,
  tags: (props) => <Tags {...props} />,
  living: (props) => <Living {...props} />,
  household: (props) => <Household {...props} />,
  lawyer: (props) => <Lawyer {...props} />,
  deadline: (props) => <Deadline {...props} />,
};

function frame({ shell, step, errors, back, next }: ScreenProps) {
  return { shell, step, errors, back: { go: back }, next: { go: next } };
}

function Group(props: ScreenProps) {
  const { draft, change } = props;
  return (
    <StepScreen {...frame(props)} {...words.group}>
      <Choices
        columns
        label={words.group.title}
        choices={matterGroups.map(({ id, title, note }) => ({ value: id, title, note }))}
        chosen={[draft.group]}
        onChoose={(group) => change({ group, matter: findOnlyMatter(group) })}
      />
    </StepScreen>
  );
}

function Matter(props: ScreenProps) {
  const { draft, change, options } = props;
  const group = matterGroups.find(({ id }) => id === draft.group);
  const choices = options.matters.filter(({ code }) => group?.matters.includes(code));
  return (
    <StepScreen {...frame(props)} {...words.matter}>
      <Choices
        label={words.matter.title}
        choices={choices.map(({ code, title, note }) => ({ value: code, title, note }))}
        chosen={draft.matter === '' ? [] : [draft.matter]}
        onChoose={(matter) => change({ matter })}
      />
    </StepScreen>
  );
}

function Tags(props: ScreenProps) {
  const { draft, change, options } = props;
  const needsMeans = options.matters.find(({ code }) => code === draft.matter)?.needsMeans !== false;
  const toggle = (tag: AidTag) =>
    change({ tags: draft.tags.includes(tag) ? draft.tags.filter((one) => one !== tag) : [...draft.tags, tag], fixedIncome: '', ownIncome: '' });
  return (
    <StepScreen {...frame(props)} {...words.tags}>
      <Choices
        many
        columns
        label={words.tags.title}
        choices={options.tags.map(({ code, title }) => ({ value: code, title }))}
        chosen={draft.tags}
        onChoose={toggle}
      />
      {needsMeans && options.localExemptGroups.length > 0 && <p className="quiet">{words.localExempt(options.localExemptGroups.join('、'))}</p>}
    </StepScreen>
  );
}

function toYesOrNo(text: Record<'yes' | 'no' | 'unsure', string>) {
  return (['no', 'yes', 'unsure'] as const).map((value) => ({ value, title: text[value] }));
}

function Living(props: ScreenProps) {
  const { draft, change } = props;
  const text = words.living;
  return (
    <StepScreen {...frame(props)} title={text.title} lead={text.lead}>
      <Choices label={text.title} choices={toYesOrNo(text)} chosen={[draft.fixedIncome]} onChoose={(fixedIncome) => change({ fixedIncome })} />
    </StepScreen>
  );
}

function Household(props: ScreenProps) {
  const { draft, change, shell, options, next } = props;
  const text = words.household;
  const each = Number(draft.income) / Number(draft.members);
  return (
    <StepScreen
      {...frame(props)}
      title={text.title}
      lead={text.lead}
      more={
        <Button
          onClick={() => {
            change({ members: '', income: '', ownIncome: '' });
            next();
          }}
        >
          {text.skip}
        </Button>
      }
    >
      <div className="two-fields">
        <NumberField
          label={text.members}
          device={shell.device}
          lengthMax={2}
          value={draft.members}
          onValue={(members) => change({ members: members.replace(/\D/g, '') })}
        />
        <NumberField
          label={text.income}
          device={shell.device}
          extra="."
          lengthMax={10}
          value={draft.income}
          onValue={(income) => change({ income: income.replace(/[^\d.]/g, '') })}
        />
      </div>
      {asksOwnIncome(draft, options) && <OwnIncome {...props} />}
      {Number.isFinite(each) && draft.members !== '' && draft.income !== '' && <p role="status">{text.each(each.toFixed(0))}</p>}
    </StepScreen>
  );
}

function Lawyer(props: ScreenProps) {
  const { draft, change } = props;
  const text = words.lawyer;
  return (
    <StepScreen {...frame(props)} title={text.title}>
      <Choices label={text.title} choices={toYesOrNo(text)} chosen={[draft.lawyer]} onChoose={(lawyer) => change({ lawyer })} />
    </StepScreen>
  );
}

function Deadline(props: ScreenProps) {
  const { draft, change, shell } = props;
  const text = words.deadline;
  return (
    <StepScreen {...frame(props)} title={text.title} lead={text.lead}>
      <Choices
        label={text.title}
        choices={[
          { value: 'no', title: text.no },
          { value: 'unsure', title: text.unsure },
          { value: 'yes', title: text.yes },
        ]}
        chosen={[draft.deadlineKnown]}
        onChoose={(deadlineKnown) => change({ deadlineKnown, deadline: deadlineKnown === 'yes' ? draft.deadline : '' })}
      />
      {draft.deadlineKnown === 'yes' && <DayField label={text.day} device={shell.device} value={draft.deadline} onValue={(deadline) => change({ deadline })} />}
    </StepScreen>
  );
}

import { Button } from '../../ui/button.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import './aid.css';
import { AidForm } from './aid-form.tsx';
import type { AidFlowProps } from './flow-props.ts';
import { findOnlyMatter, suggestGroup } from './matter-groups.ts';
import { Outcome } from './outcome.tsx';
import { PreScreen } from './pre-screen.tsx';
import { Receipt } from './receipt.tsx';
import { Start } from './start.tsx';
import { useOptions } from './use-options.ts';
import { aidWords as words } from './words.ts';

export function AidFlow(props: AidFlowProps) {
  const { shell, aid, known, onDoor, onLeave } = props;
  const { options, failed, retry } = useOptions();
  if (!options)
    return (
      <StepScreen shell={shell} title={words.start.title} back={{ go: onLeave }} failure={failed ? words.loadFailed : ''}>
        {failed ? (
          <div className="row-acts">
            <Button icon="retry" onClick={retry}>
              {words.retry}
            </Button>
            <Button icon="people" onClick={shell.onPerson}>
              {words.outcome.person}
            </Button>
          </div>
        ) : (
          <p role="status">{words.loading}</p>
        )}
      </StepScreen>
    );
  const begin = () => {
    if (aid.draft.group === '') {
      const group = suggestGroup(known.triage);
      aid.change({
        group,
        matter: findOnlyMatter(group),
        watched: known.watched,
        ...(known.lastDay === '' ? {} : { deadlineKnown: 'yes' as const, deadline: known.lastDay }),
      });
    }
    aid.go({ at: 'pre', step: 'group' });
  };
  const { place, screening, receipt } = aid;
  if (place.at === 'receipt' && receipt) return <Receipt {...props} receipt={receipt} />;
  if (place.at === 'form') return <AidForm {...props} options={options} step={place.step} />;
  if (place.at === 'outcome' && screening)
    return (
      <Outcome
        shell={shell}
        screening={screening}
        onApply={() => aid.go({ at: 'form', step: 'who' })}
        onAgain={() => aid.go({ at: 'pre', step: 'group' })}
        hasStory={aid.draft.facts.trim() !== ''}
        onDoor={onDoor}
      />
    );
  if (place.at === 'pre') return <PreScreen {...props} options={options} step={place.step} />;
  return <Start shell={shell} options={options} aid={aid} onGo={begin} onLeave={onLeave} />;
}

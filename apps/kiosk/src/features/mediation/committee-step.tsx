import type { Committee } from '@mingbai/api/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Tag } from '../../ui/tag.tsx';
import { listCommittees } from './api.ts';
import type { Field } from './draft.ts';
import { Waiting } from './parts.tsx';
import { Screen } from './screen.tsx';
import { useLoaded } from './use-loaded.ts';
import type { Mediation } from './use-mediation.ts';
import { text } from './words.ts';

/** So many can be compared; the rest wait behind one touch. */
const shownMax = 4;

export function CommitteeStep({ mediation, field }: { mediation: Mediation; field: Field }) {
  const { draft, committee } = mediation;
  const [words, setWords] = useState(draft.words);
  const loaded = useLoaded((signal) => listCommittees({ field, words: draft.words }, signal), `${field} ${draft.words}`);
  const chosen = committee && loaded.value?.some(({ id }) => id === committee.id) ? committee : null;
  const find = () => mediation.set({ words: words.trim() });
  // With other words written, Enter looks for them; without a choice made there is nothing to go on with.
  const next = words.trim() === draft.words ? chosen && { go: () => mediation.chooseCommittee(chosen) } : { word: text.committee.find, go: find };
  return (
    <Screen at="committee" name="committee" title={text.committee.title} lead={text.committee.lead} back={{ go: mediation.back }} {...(next ? { next } : {})}>
      <div className="words-form">
        <TextField label={text.committee.wordsLabel} hint={text.committee.wordsHint} value={words} onValue={setWords} maxLength={40} />
        <Button onClick={find}>{text.committee.find}</Button>
      </div>
      {loaded.value ? <CommitteeList committees={loaded.value} chosenId={chosen?.id} onChoose={mediation.chooseCommittee} /> : <Waiting loaded={loaded} />}
    </Screen>
  );
}

interface ListProps {
  committees: readonly Committee[];
  chosenId: string | undefined;
  onChoose: (committee: Committee) => void;
}

function CommitteeList({ committees, chosenId, onChoose }: ListProps) {
  const [all, setAll] = useState(false);
  if (committees.length === 0) return <p role="status">{text.committee.none}</p>;
  const rest = committees.length - shownMax;
  return (
    <>
      <p className="quiet" role="status">
        {text.committee.found(committees.length)}
      </p>
      <ul className="committees">
        {(all ? committees : committees.slice(0, shownMax)).map((committee) => (
          <li key={committee.id} className="committee">
            <h4>
              {committee.name} {committee.sample && <Tag tone="mind">{text.committee.sample}</Tag>}
            </h4>
            <p>
              {text.committee.why}
              {committee.why}
            </p>
            <CommitteeFacts committee={committee} />
            <Button tone={committee === committees[0] ? 'primary' : 'plain'} aria-pressed={committee.id === chosenId} onClick={() => onChoose(committee)}>
              {text.committee.choose}
              <span className="sr-only">：{committee.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {!all && rest > 0 && (
        <Button icon="down" onClick={() => setAll(true)}>
          {text.committee.others(rest)}
        </Button>
      )}
    </>
  );
}

/** Where and when; what the bureau has not filled in is said to be so. */
export function CommitteeFacts({ committee }: { committee: Omit<Committee, 'why'> }) {
  const { address, hours, phone, directions, accessibility } = committee;
  const facts = [
    [text.committee.hours, hours],
    [text.committee.phone, phone],
    [text.committee.directions, directions],
    [text.committee.accessibility, accessibility],
  ] as const;
  return (
    <div className="committee-facts quiet">
      <p>{address === undefined ? text.committee.noAddress : `${text.committee.address}${address}`}</p>
      {facts.map(
        ([name, fact]) =>
          fact !== undefined && (
            <p key={name}>
              {name}
              {fact}
            </p>
          ),
      )}
    </div>
  );
}

import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { AreaField, TextField } from '../../ui/field.tsx';
import { FormScreen } from './form-screen.tsx';
import type { Mediation } from './use-mediation.ts';
import { text } from './words.ts';

interface Props {
  mediation: Mediation;
}

/** What she asked before is offered, never put in without her. */
export function FactsStep({ mediation, question }: Props & { question: string | undefined }) {
  const { draft, set } = mediation;
  const [used, setUsed] = useState(false);
  const offers = question !== undefined && question !== '' && !draft.facts.includes(question);
  return (
    <FormScreen mediation={mediation} step="facts" title={text.facts.title} lead={text.facts.lead} paths={['facts']}>
      {(faults) => (
        <>
          {offers && (
            <div className="panel">
              <p>
                {text.facts.seed}
                <q className="own-words">{question}</q>
              </p>
              <Button
                icon="fresh"
                onClick={() => {
                  set({ facts: draft.facts === '' ? question : `${question}\n${draft.facts}` });
                  setUsed(true);
                }}
              >
                {text.facts.seedUse}
              </Button>
            </div>
          )}
          <p className="quiet" role="status">
            {used ? text.facts.seedUsed : ''}
          </p>
          <AreaField label={text.facts.label} rows={7} value={draft.facts} error={faults['facts']} onValue={(facts) => set({ facts })} />
        </>
      )}
    </FormScreen>
  );
}

export function ClaimsStep({ mediation }: Props) {
  const { draft, set } = mediation;
  return (
    <FormScreen mediation={mediation} step="claims" title={text.claims.title} lead={text.claims.lead} paths={['claims']}>
      {(faults) => <AreaField optional label={text.claims.label} value={draft.claims} error={faults['claims']} onValue={(claims) => set({ claims })} />}
    </FormScreen>
  );
}

export function PriorStep({ mediation }: Props) {
  const { draft, set } = mediation;
  return (
    <FormScreen mediation={mediation} step="prior" title={text.prior.title} lead={text.prior.lead} paths={['priorHandling']}>
      {(faults) => (
        <AreaField
          optional
          label={text.prior.label}
          rows={4}
          value={draft.priorHandling}
          error={faults['priorHandling']}
          onValue={(priorHandling) => set({ priorHandling })}
        />
      )}
    </FormScreen>
  );
}

const evidenceMax = 30;

/** Lines one can add by a touch on common things or by writing. */
export function EvidenceStep({ mediation }: Props) {
  const { draft, set } = mediation;
  const [line, setLine] = useState('');
  const full = draft.evidence.length >= evidenceMax;
  const add = (thing: string) => {
    const clean = thing.trim();
    if (clean === '' || full || draft.evidence.includes(clean)) return;
    set({ evidence: [...draft.evidence, clean] });
  };
  return (
    <FormScreen mediation={mediation} step="evidence" title={text.evidence.title} lead={text.evidence.lead} paths={['evidence']}>
      {() => (
        <>
          <div className="row-acts">
            {text.evidence.ready
              .filter((thing) => !draft.evidence.includes(thing))
              .map((thing) => (
                <Button key={thing} icon="fresh" onClick={() => add(thing)}>
                  {thing}
                </Button>
              ))}
          </div>
          <div className="words-form">
            <TextField label={text.evidence.label} value={line} onValue={setLine} maxLength={200} />
            <Button
              aria-disabled={full}
              onClick={() => {
                add(line);
                setLine('');
              }}
            >
              {text.evidence.add}
            </Button>
          </div>
          {full && <p role="status">{text.evidence.max}</p>}
          <EvidenceList things={draft.evidence} onRemove={(thing) => set({ evidence: draft.evidence.filter((one) => one !== thing) })} />
        </>
      )}
    </FormScreen>
  );
}

function EvidenceList({ things, onRemove }: { things: readonly string[]; onRemove: (thing: string) => void }) {
  if (things.length === 0) return null;
  return (
    <ul className="evidence" aria-label={text.evidence.listTitle}>
      {things.map((thing) => (
        <li key={thing}>
          <span>{thing}</span>
          <Button tone="quiet" onClick={() => onRemove(thing)}>
            {text.evidence.remove}
            <span className="sr-only">：{thing}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

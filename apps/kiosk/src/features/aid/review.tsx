import { type AidMaterial, type AidOptions, handOverConsents } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import type { AidDraft } from './draft.ts';
import type { FormStep } from './form-steps.ts';
import { frame } from './form-screens.tsx';
import { maskId } from './resident-id.ts';
import type { ScreenProps } from './screen-props.ts';
import { aidWords, materialStateTitle } from './words.ts';

const words = aidWords.review;

interface Line {
  step: FormStep;
  title: string;
  text: string;
}

interface Props extends ScreenProps {
  steps: readonly FormStep[];
  busy: boolean;
  failure: string;
  onStep: (step: FormStep) => void;
  /** Keeping the draft or taking it to the phone. */
  keep: ReactNode;
}

/** Every line as it will be sent, each with the way back to it; numbers are masked, others may be looking. */
export function Review({ steps, busy, failure, onStep, keep, ...props }: Props) {
  const { draft, options, next } = props;
  const lines = linesOf(draft, options).filter(({ step }) => steps.includes(step));
  return (
    <StepScreen {...frame(props)} title={words.title} lead={words.lead} failure={failure} next={{ word: words.send, go: next, busy }}>
      <dl className="aid-review">
        {lines.map(({ step, title, text }) => (
          <div key={title} className="aid-review-line">
            <dt>{title}</dt>
            <dd>{text === '' ? <span className="quiet">{words.none}</span> : text}</dd>
            <dd className="aid-review-act">
              <Button tone="quiet" disabled={busy} aria-label={`${words.change}${title}`} onClick={() => onStep(step)}>
                {words.change}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      {draft.from && (
        <div className="panel">
          <p>{words.from(draft.from.receiptNo)}</p>
          <p>{handOverConsents.aid}</p>
          <div className="row-acts">
            <Button icon="close" disabled={busy} onClick={() => props.change({ from: null })}>
              {words.fromNot}
            </Button>
          </div>
        </div>
      )}
      {keep}
    </StepScreen>
  );
}

function linesOf(draft: AidDraft, options: AidOptions): Line[] {
  const matter = options.matters.find(({ code }) => code === draft.matter);
  const relation = options.relations.find(({ code }) => code === draft.relation)?.title ?? '';
  const forWhom = draft.forWhom === 'other' ? `${aidWords.who.other}（${draft.agentName}，${relation}）` : aidWords.who.self;
  return [
    { step: 'who', title: '替谁申请', text: forWhom },
    { step: 'facts', title: matter?.title ?? '事情经过', text: draft.facts },
    { step: 'claims', title: '想要的结果', text: draft.claims },
    { step: 'opponent', title: '对方', text: [draft.opponentName, draft.opponentPhone, draft.opponentAddress].filter((part) => part !== '').join('，') },
    { step: 'means', title: '经济情况', text: meansText(draft) },
    { step: 'signature', title: '承诺和签名', text: signatureText(draft) },
    { step: 'materials', title: '材料', text: materialsText(draft, options) },
    { step: 'identity', title: '申请人', text: `${draft.name}，${options.idTypeTitles[draft.idType]} ${maskId(draft.idNumber)}` },
    { step: 'contact', title: '联系', text: contactText(draft) },
  ];
}

function meansText({ means, members, income, ownIncome }: AidDraft): string {
  if (means === 'exempt') return aidWords.means.local;
  if (means !== 'declaration') return aidWords.means.sharing;
  const own = ownIncome === '' ? '' : `，其中本人 ${ownIncome} 元`;
  return `自己承诺；${members} 口人，每月一共 ${income} 元${own}`;
}

function signatureText({ signature, readHow, readBy }: AidDraft): string {
  if (!signature) return '';
  return readHow === 'aloud' ? `${aidWords.declaration.readTo(readBy)}，${aidWords.signature.done}` : aidWords.signature.done;
}

function materialsText({ materials }: AidDraft, options: AidOptions): string {
  return (Object.keys(materials) as AidMaterial[])
    .flatMap((code) => {
      const given = materials[code];
      const title = options.materials.find((material) => material.code === code)?.title;
      return given && title !== undefined ? [`${title}：${materialStateTitle[given.state].title}`] : [];
    })
    .join('；');
}

function contactText({ phone, address, watched, contactSafely }: AidDraft): string {
  const safely = watched ? `只这样联系：${contactSafely}` : '';
  return [phone, address, safely].filter((part) => part !== '').join('，');
}

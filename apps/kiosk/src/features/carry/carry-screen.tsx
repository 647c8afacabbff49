import { useEffect, useState } from 'react';
import type { Carried } from '../../lib/carried.ts';
import { failureText, toFailure } from '../../lib/failure.ts';
import { getOwnData, type OwnMatter } from '../../lib/own-matter.ts';
import { Button } from '../../ui/button.tsx';
import { TickField } from '../../ui/field.tsx';
import type { Shell } from '../../ui/shell.ts';
import { StepScreen } from '../../ui/step-screen.tsx';
import './carry.css';
import { toCarried } from './to-carried.ts';
import { carryWords as words } from './words.ts';

interface Props {
  shell: Shell;
  from: OwnMatter;
  to: keyof typeof words.to;
  onCarry: (carried: Carried) => void;
  /** To the same door with empty hands. */
  onPlain: () => void;
  onBack: () => void;
}

/** What was written for one service goes to another: shown whole, and only with her consent (个人信息保护法 13、23). */
export function CarryScreen({ shell, from, to, onCarry, onPlain, onBack }: Props) {
  const { carried, failure } = useCarried(from);
  const [agreed, setAgreed] = useState(false);
  const [missing, setMissing] = useState(false);
  const text = words.to[to];
  const tick = (now: boolean) => {
    setAgreed(now);
    setMissing(false);
  };
  const go = () => {
    if (!carried) return;
    setMissing(!agreed);
    if (agreed) onCarry(carried);
  };
  const name = carried === undefined ? 'waiting' : 'ready';
  return (
    <StepScreen
      key={name}
      shell={shell}
      title={words.title}
      lead={text.lead}
      failure={failure}
      errors={missing ? { agreed: words.must } : {}}
      back={{ go: onBack }}
      more={<Button onClick={onPlain}>{words.plain}</Button>}
      {...(carried ? { next: { word: words.go, go } } : {})}
    >
      {carried === undefined && failure === '' && <p role="status">{words.loading}</p>}
      {carried === null && <p>{words.nothing}</p>}
      {carried && (
        <>
          <TickField checked={agreed} error={missing ? words.must : undefined} onTick={tick}>
            {text.agree}
          </TickField>
          <CarriedList carried={carried} />
        </>
      )}
    </StepScreen>
  );
}

function CarriedList({ carried }: { carried: Carried }) {
  const rows = [
    [words.rows.facts, [carried.facts]],
    [words.rows.claims, [carried.claims]],
    [words.rows.other, [carried.otherName, carried.otherPhone, carried.otherAddress]],
    [words.rows.self, [carried.name, carried.phone, carried.address]],
  ] as const;
  return (
    <section className="panel" aria-label={words.list}>
      <h4 className="panel-title">{words.list}</h4>
      <dl className="carried">
        {rows.map(([title, parts]) => {
          const text = parts.filter((part) => part !== '').join('，');
          return (
            text !== '' && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}

/** Undefined while it is fetched, null where nothing is left. */
function useCarried({ kind, receiptNo, accessCode }: OwnMatter): { carried: Carried | null | undefined; failure: string } {
  const [carried, setCarried] = useState<Carried | null>();
  const [failure, setFailure] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    getOwnData({ kind, receiptNo, accessCode }, controller.signal).then(
      (data) => setCarried(toCarried(data)),
      (error: unknown) => {
        if (!controller.signal.aborted) setFailure(failureText(toFailure(error)));
      },
    );
    return () => controller.abort();
  }, [kind, receiptNo, accessCode]);
  return { carried, failure };
}

import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import type { Shell } from './shell.ts';
import './step-screen.css';

export interface Step {
  at: number;
  of: number;
}

export interface StepErrors {
  /** Contract path → what is wrong, in Chinese. */
  readonly [path: string]: string;
}

interface Props {
  shell: Shell;
  title: string;
  lead?: string;
  step?: Step;
  errors?: StepErrors;
  /** What went wrong with sending; read out at once. */
  failure?: string;
  back?: { word?: string; go: () => void };
  next?: { word?: string; go: () => void; busy?: boolean };
  /** Further acts, between back and next. */
  more?: ReactNode;
  /** What prints; it is not shown. It stands beside the form, where the print sheet looks for it. */
  slip?: ReactNode;
  children?: ReactNode;
}

/** One thing per screen: the heading takes the focus, back stands left, next stands right, always at the same place. */
export function StepScreen({ shell, title, lead, step, errors = {}, failure = '', back, next, more, slip, children }: Props) {
  const { Frame, heading: Heading } = shell;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const faults = [...new Set(Object.values(errors))];
  return (
    <>
      <form
        className="step-screen"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (!next?.busy) next?.go();
        }}
      >
        <Frame
          label={title}
          acts={
            <>
              {back && (
                <Button icon="back" className="step-back" onClick={back.go}>
                  {back.word ?? '返回'}
                </Button>
              )}
              {more}
              {next && (
                <Button tone="primary" type="submit" icon="forward" className="step-next" aria-disabled={next.busy === true}>
                  {next.busy === true ? '正在送出…' : (next.word ?? '下一步')}
                </Button>
              )}
            </>
          }
        >
          <div className="step-head">
            {step && <p className="step-count">{`第 ${step.at} 步，共 ${step.of} 步`}</p>}
            <Heading ref={heading} tabIndex={-1} className="step-title">
              {title}
            </Heading>
            {lead !== undefined && <p className="step-lead">{lead}</p>}
          </div>
          <div className="step-faults" role="alert">
            {failure !== '' && <p>{failure}</p>}
            {faults.map((fault) => (
              <p key={fault}>{fault}</p>
            ))}
          </div>
          {children}
        </Frame>
      </form>
      {slip}
    </>
  );
}

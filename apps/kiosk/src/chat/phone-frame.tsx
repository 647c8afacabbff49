import type { FrameProps } from '../ui/shell.ts';

/** On the phone the page scrolls and the acts stay at the thumb. */
export function PhoneFrame({ label, acts, children }: FrameProps) {
  return (
    <>
      <section className="page-step" aria-label={label}>
        {children}
      </section>
      <div className="page-foot">{acts}</div>
    </>
  );
}

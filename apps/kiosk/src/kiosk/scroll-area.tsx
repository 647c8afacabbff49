import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { kioskWords } from './words.ts';

/** What is longer than the screen is moved by large buttons in the lower half, for hands that cannot swipe. */
export function ScrollArea({ label, acts, children }: { label: string; acts: ReactNode; children: ReactNode }) {
  const area = useRef<HTMLElement>(null);
  const [room, setRoom] = useState({ above: false, below: false });

  const look = useCallback(() => {
    const { current } = area;
    if (!current) return;
    const above = current.scrollTop > 8;
    const below = current.scrollHeight - current.scrollTop - current.clientHeight > 8;
    setRoom((before) => (before.above === above && before.below === below ? before : { above, below }));
  }, []);

  useEffect(() => {
    const { current } = area;
    if (!current) return;
    const sizes = new ResizeObserver(look);
    sizes.observe(current);
    for (const child of current.children) sizes.observe(child);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [look]);

  const move = (direction: 1 | -1) => area.current?.scrollBy({ top: direction * area.current.clientHeight * 0.8, behavior: 'smooth' });
  return (
    <>
      <main className="screen-scroll" ref={area} tabIndex={0} aria-label={label}>
        <div className="screen-content">{children}</div>
      </main>
      <div className="acts">
        {acts}
        {(room.above || room.below) && (
          <span className="acts-scroll">
            <Button icon="up" disabled={!room.above} onClick={() => move(-1)}>
              {kioskWords.scroll.up}
            </Button>
            <Button icon="down" disabled={!room.below} onClick={() => move(1)}>
              {kioskWords.scroll.down}
            </Button>
          </span>
        )}
      </div>
    </>
  );
}

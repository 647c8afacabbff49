import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * A new question is brought to the top and the answer is written below it, so that one reads from the beginning at one's own pace instead of
 * running after the last word. `below` says that there is
 * more to see, until the reader has moved once and knows.
 */
export function useReadingPlace(scroller: RefObject<HTMLElement | null>, lastTurnId: string | undefined, text: string): { below: boolean; readOn: () => void } {
  const [below, setBelow] = useState(false);
  const moved = useRef(false);
  const placedAt = useRef(0);

  const look = useCallback(() => {
    const area = scroller.current;
    if (area) setBelow(!moved.current && area.scrollHeight - area.scrollTop - area.clientHeight > 56);
  }, [scroller]);

  const hasMoved = useCallback(() => {
    const area = scroller.current;
    if (!area || Math.abs(area.scrollTop - placedAt.current) < 24) return;
    moved.current = true;
    setBelow(false);
  }, [scroller]);

  useLayoutEffect(() => {
    const area = scroller.current;
    const turn = area?.querySelector<HTMLElement>('.turn:last-of-type');
    moved.current = false;
    if (!area || !turn || lastTurnId === undefined) return;
    area.scrollTop = turn.offsetTop;
    placedAt.current = area.scrollTop;
  }, [scroller, lastTurnId]);

  useEffect(look, [look, lastTurnId, text]);

  useEffect(() => {
    const area = scroller.current;
    if (!area) return;
    const sizes = new ResizeObserver(look);
    sizes.observe(area);
    for (const child of area.children) sizes.observe(child);
    area.addEventListener('scroll', hasMoved, { passive: true });
    return () => {
      sizes.disconnect();
      area.removeEventListener('scroll', hasMoved);
    };
  }, [scroller, look, hasMoved, lastTurnId]);

  const readOn = () => {
    const area = scroller.current;
    area?.scrollBy({ top: area.clientHeight * 0.8, behavior: 'smooth' });
  };
  return { below, readOn };
}

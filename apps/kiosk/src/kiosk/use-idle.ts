import { aliveEvent } from '../lib/alive.ts';
import { useEffect, useRef, useState } from 'react';

const idleMs = 60_000;
const warningMs = 15_000;
const touches = ['pointerdown', 'click', 'keydown', 'input', 'wheel', aliveEvent] as const;

/**
 * Counts by the clock, not by ticks, so that a machine that slept does not show the last person's words when it wakes. Gives the seconds left once
 * the warning is due, else null; any touch starts afresh.
 */
export function useIdle(watching: boolean, onEnd: () => void): number | null {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const end = useRef(onEnd);
  end.current = onEnd;

  useEffect(() => {
    if (!watching) {
      setSecondsLeft(null);
      return;
    }
    let touchedAt = Date.now();
    const touch = () => {
      touchedAt = Date.now();
      setSecondsLeft(null);
    };
    const check = () => {
      const left = idleMs + warningMs - (Date.now() - touchedAt);
      if (left <= 0) end.current();
      else setSecondsLeft(left <= warningMs ? Math.ceil(left / 1000) : null);
    };
    const timer = setInterval(check, 500);
    for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const name of touches) window.removeEventListener(name, touch, { capture: true });
    };
  }, [watching]);
  return secondsLeft;
}

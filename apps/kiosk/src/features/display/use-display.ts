import { useCallback, useEffect, useState } from 'react';
import type { Memory } from '../../lib/remembered.ts';

/** How the screen is set for this reader's eyes and arms. */
export interface Display {
  large: boolean;
  contrast: boolean;
  low: boolean;
}

export type DisplayChoice = keyof Display;

const attributes: Record<DisplayChoice, { name: string; on: string }> = {
  large: { name: 'data-type', on: 'large' },
  contrast: { name: 'data-contrast', on: 'high' },
  low: { name: 'data-reach', on: 'low' },
};

export function useDisplay(memory: Memory, wished: Display): { display: Display; toggle: (choice: DisplayChoice) => void } {
  const [display, setDisplay] = useState<Display>(() => ({
    large: recall(memory, 'large', wished.large),
    contrast: recall(memory, 'contrast', wished.contrast),
    low: recall(memory, 'low', wished.low),
  }));

  useEffect(() => {
    const root = document.documentElement;
    for (const choice of ['large', 'contrast', 'low'] as const) {
      const { name, on } = attributes[choice];
      if (display[choice]) root.setAttribute(name, on);
      else root.removeAttribute(name);
    }
  }, [display]);

  const toggle = useCallback(
    (choice: DisplayChoice) => {
      setDisplay((before) => ({ ...before, [choice]: !before[choice] }));
      memory.set(choice, display[choice] ? 'off' : 'on');
    },
    [display, memory],
  );
  return { display, toggle };
}

function recall(memory: Memory, choice: DisplayChoice, otherwise: boolean): boolean {
  const kept = memory.get(choice);
  return kept === '' ? otherwise : kept === 'on';
}

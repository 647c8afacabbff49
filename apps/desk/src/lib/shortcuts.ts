import { useEffect, useRef } from 'react';

/** Key as in `KeyboardEvent.key` → what it does. */
export type Shortcuts = Record<string, () => void>;

/** Single keys that work anywhere on the page, but never while somebody types, holds a modifier, or a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = current.current[event.key];
      if (!action || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTyping(event.target) || isInDialog(event.target)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** The key that closes a dialog has closed it before it gets here; the element it was pressed on still tells. */
function isInDialog(target: EventTarget | null): boolean {
  return document.querySelector('[role="dialog"]') !== null || (target instanceof Element && target.closest('[role="dialog"]') !== null);
}

import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import './dialog.css';

const shapes = { sheet: 'dialog dialog-sheet', full: 'dialog dialog-full', note: 'dialog dialog-note' } as const;

interface Props {
  shape: keyof typeof shapes;
  label: string;
  onClose: () => void;
  /** An alert cannot be waved away by touching beside it. */
  firm?: boolean;
  children: ReactNode;
}

/**
 * The browser's own modal dialog: it traps focus, makes the page behind inert, closes on Escape and gives the focus back.
 * `showModal` is missing before Safari 15.4; there the dialog simply stands open above the page.
 */
export function Dialog({ shape, label, onClose, firm = false, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    const opener = document.activeElement;
    if (typeof dialog.showModal === 'function') dialog.showModal();
    else dialog.setAttribute('open', '');
    dialog.focus();
    return () => {
      if (typeof dialog.close === 'function') dialog.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    if (event.target === event.currentTarget) onClose();
  };

  return (
    <dialog
      ref={element}
      className={shapes[shape]}
      aria-label={label}
      tabIndex={-1}
      onCancel={cancel}
      onClick={(event) => {
        // The backdrop belongs to the dialog element itself; everything inside lies in the box below.
        if (!firm && event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-box">{children}</div>
    </dialog>
  );
}

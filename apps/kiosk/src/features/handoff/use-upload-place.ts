import type { UploadSession } from '@mingbai/api/contract';
import { useRef } from 'react';

interface Place {
  /** The one that is known; null until the first file. */
  session: UploadSession | null;
  open: () => Promise<UploadSession>;
  onOpened: (session: UploadSession) => void;
  onLost: () => void;
}

export interface UploadPlaceHandle {
  getSession: () => Promise<UploadSession>;
  /** Forgets a closed session, unless another has taken its place already: several files may find it closed at once. */
  lose: (closed: UploadSession) => void;
}

/** Where files wait: opened with the first of them, once however many come together, and opened anew after it has closed. */
export function useUploadPlace({ session, open, onOpened, onLost }: Place): UploadPlaceHandle {
  const known = useRef(session);
  known.current = session;
  const opening = useRef<Promise<UploadSession> | null>(null);
  return {
    getSession: async () => {
      if (known.current) return known.current;
      opening.current ??= open();
      try {
        const opened = await opening.current;
        known.current = opened;
        onOpened(opened);
        return opened;
      } catch (error) {
        opening.current = null;
        throw error;
      }
    },
    lose: (closed) => {
      if (known.current?.id !== closed.id) return;
      known.current = null;
      opening.current = null;
      onLost();
    },
  };
}

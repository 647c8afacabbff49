import { useEffect, useState } from 'react';
import { readToken } from '../features/invitation/api.ts';
import { type Door, doors } from '../features/routes/doors.ts';

export type Page = 'people' | 'more' | 'path' | 'invitation' | 'handoff' | Door;

const pages: readonly Page[] = ['people', 'more', 'path', 'handoff', ...doors];

function pageOf(hash: string): Page | null {
  if (readToken(hash) !== null) return 'invitation';
  return pages.find((page) => hash === `#/${page}` || hash.startsWith(`#/${page}/`)) ?? null;
}

const readPage = () => pageOf(location.hash);

/** A page of choices is passed through, not come back to. */
function isPassing(page: Page): boolean {
  return page === 'more' || page === 'people';
}

interface PageState {
  page: Page | null;
  /** The page this one was opened from and leads back to; null is the conversation. */
  beneath: Page | null;
  open: (page: Page) => void;
  close: () => void;
}

/**
 * The page lives in the address after `#`, so that the phone's own back button closes it. No word of the person's ever stands there. What is opened
 * from the path without typing, or from a form half filled in, lies upon it: closing it leads back there.
 */
export function usePage(): PageState {
  const [page, setPage] = useState(readPage);
  const [trail, setTrail] = useState<readonly string[]>([]);
  const beneathHash = trail.at(-1);
  useEffect(() => {
    const follow = () => {
      setPage(readPage());
      const here = location.hash;
      setTrail((before) => (before.at(-1) === here ? before.slice(0, -1) : before));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return {
    page,
    beneath: beneathHash === undefined ? null : pageOf(beneathHash),
    open: (next) => {
      // Read now: React may run the updater below only after the address has changed.
      const here = location.hash;
      if (page === null) setTrail([]);
      else if (!isPassing(page) && page !== next) setTrail((before) => [...before, here]);
      location.hash = `/${next}`;
    },
    close: () => {
      if (beneathHash !== undefined) {
        location.hash = beneathHash;
        return;
      }
      history.replaceState(null, '', location.pathname);
      setPage(null);
    },
  };
}

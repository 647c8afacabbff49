import { useEffect, useState } from 'react';
import { type ComingDoor, comingDoors } from '../features/routes/coming-doors.ts';

export type Page = 'people' | 'more' | 'path' | ComingDoor;

const pages: readonly Page[] = ['people', 'more', 'path', ...comingDoors];

function readPage(): Page | null {
  const name = location.hash.replace(/^#\//, '');
  return pages.find((page) => page === name) ?? null;
}

/**
 * The page lives in the address after `#`, so that the phone's own back button closes it. No word of the person's ever stands there. What is opened
 * from the path without typing lies upon it: closing it leads back there.
 */
export function usePage(): { page: Page | null; isOnPath: boolean; open: (page: Page) => void; close: () => void } {
  const [page, setPage] = useState(readPage);
  const [beneath, setBeneath] = useState<Page | null>(null);
  const isOnPath = beneath === 'path' && page !== 'path';
  useEffect(() => {
    const follow = () => setPage(readPage());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return {
    page,
    isOnPath,
    open: (next) => {
      if (page === 'path' || page === null) setBeneath(page);
      location.hash = `/${next}`;
    },
    close: () => {
      if (isOnPath) {
        location.hash = '/path';
        return;
      }
      history.replaceState(null, '', location.pathname);
      setPage(null);
    },
  };
}

import { useEffect, useState } from 'react';
import { type ComingDoor, comingDoors } from '../features/routes/coming-doors.ts';

export type Page = 'people' | 'more' | ComingDoor;

const pages: readonly Page[] = ['people', 'more', ...comingDoors];

function readPage(): Page | null {
  const name = location.hash.replace(/^#\//, '');
  return pages.find((page) => page === name) ?? null;
}

/** The page lives in the address after `#`, so that the phone's own back button closes it. No word of the person's ever stands there. */
export function usePage(): { page: Page | null; open: (page: Page) => void; close: () => void } {
  const [page, setPage] = useState(readPage);
  useEffect(() => {
    const follow = () => setPage(readPage());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return {
    page,
    open: (next) => {
      location.hash = `/${next}`;
    },
    close: () => {
      history.replaceState(null, '', location.pathname);
      setPage(null);
    },
  };
}

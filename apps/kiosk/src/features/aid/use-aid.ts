import type { AidApplicationReceipt, AidMaterial, AidScreening } from '@mingbai/api/contract';
import { useCallback, useMemo, useState } from 'react';
import type { Memory } from '../../lib/remembered.ts';
import type { Carried } from '../../lib/carried.ts';
import { fillDraft } from './carried.ts';
import { forgetDraft, findDraft, keepDraft } from './draft-store.ts';
import { type AidDraft, type Change, emptyDraft } from './draft.ts';
import type { FormStep } from './form-steps.ts';
import { isWatchedDraft } from './hurt-at-home.ts';
import type { PreStep } from './pre-steps.ts';

export type Place = { at: 'start' } | { at: 'pre'; step: PreStep } | { at: 'outcome' } | { at: 'form'; step: FormStep } | { at: 'receipt' };

/** One person's way through the application. It lives above the screens, so that a look at another screen loses none of it. */
export interface Aid {
  draft: AidDraft;
  change: Change;
  place: Place;
  go: (place: Place) => void;
  screening: AidScreening | null;
  setScreening: (screening: AidScreening) => void;
  receipt: AidApplicationReceipt | null;
  /** The application is in: the draft goes, the receipt comes. */
  finish: (receipt: AidApplicationReceipt) => void;
  arrived: ReadonlySet<AidMaterial>;
  addArrived: (material: AidMaterial) => void;
  /** The photographs taken before are gone with the place they waited in; nothing else is. */
  photosGone: boolean;
  losePhotos: () => void;
  /** Somebody at home may look: no paper, nothing sent, unless she says that it is safe. */
  watched: boolean;
  /** Whether a draft is kept on this device, by her wish. */
  kept: boolean;
  keep: () => void;
  dropKept: () => void;
  resume: () => void;
  /** What came from the kiosk. */
  takeOver: (payload: string) => void;
  /** What she wrote for another service, with her consent; `from` names the matter it stands in. */
  takeAlong: (carried: Carried, from: AidDraft['from']) => void;
  carry: () => string;
  forget: () => void;
}

export function useAid(memory: Memory): Aid {
  const [draft, setDraft] = useState<AidDraft>(emptyDraft);
  const [place, go] = useState<Place>({ at: 'start' });
  const [screening, setScreening] = useState<AidScreening | null>(null);
  const [receipt, setReceipt] = useState<AidApplicationReceipt | null>(null);
  const [arrived, setArrived] = useState<ReadonlySet<AidMaterial>>(new Set());
  const [photosGone, setPhotosGone] = useState(false);
  const [kept, setKept] = useState(() => findDraft(memory) !== null);
  const change = useCallback((part: Partial<AidDraft>) => setDraft((before) => ({ ...before, ...part })), []);
  const addArrived = useCallback((material: AidMaterial) => setArrived((before) => (before.has(material) ? before : new Set([...before, material]))), []);
  const losePhotos = useCallback(() => {
    change({ uploads: null });
    setArrived(new Set());
    setPhotosGone(true);
  }, [change]);

  return useMemo(() => {
    const dropKept = () => {
      forgetDraft(memory);
      setKept(false);
    };
    const put = (carried: { draft: AidDraft; screening: AidScreening | null }) => {
      setDraft({ ...emptyDraft, ...carried.draft });
      setScreening(carried.screening);
      go(carried.screening ? { at: 'form', step: 'who' } : { at: 'pre', step: 'group' });
    };
    const carried = () => ({ draft, screening });
    return {
      draft,
      change,
      place,
      go,
      screening,
      setScreening,
      receipt,
      finish: (given) => {
        setReceipt(given);
        setDraft({ ...emptyDraft, watched: isWatchedDraft(draft) });
        setPhotosGone(false);
        dropKept();
        go({ at: 'receipt' });
      },
      arrived,
      addArrived,
      photosGone,
      losePhotos,
      watched: isWatchedDraft(draft),
      kept,
      keep: () => {
        keepDraft(memory, carried());
        setKept(true);
      },
      dropKept,
      resume: () => {
        const found = findDraft(memory);
        if (found) put(found);
      },
      takeOver: (payload) => put(JSON.parse(payload) as ReturnType<typeof carried>),
      takeAlong: (given, from) => {
        setDraft(fillDraft(draft, given, from));
        if (place.at === 'receipt') go({ at: 'start' });
      },
      carry: () => JSON.stringify(carried()),
      forget: () => {
        setDraft(emptyDraft);
        setScreening(null);
        setReceipt(null);
        setArrived(new Set());
        setPhotosGone(false);
        go({ at: 'start' });
      },
    };
  }, [draft, change, place, screening, receipt, arrived, addArrived, photosGone, losePhotos, kept, memory]);
}

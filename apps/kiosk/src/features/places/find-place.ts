import type { PublicPlace, Route } from '@mingbai/api/contract';
import { placeWords } from './words.ts';

export interface PlaceShown {
  name: string;
  note: string;
  services: readonly string[];
  address: string | null;
  phone: string | null;
  hours: string | null;
  bring: readonly string[];
  /** Stands in the district's file, which may be a sample. */
  entered: boolean;
}

/** Places that differ from case to case, so that no district file can have them; what they are called is told, where they are is asked. */
const unnamed: Partial<Record<string, { name: string; note: string }>> = {
  'arbitration-commission': {
    name: '合同里写明的仲裁委员会',
    note: '合同或协议里写的是哪一家，就去哪一家。没写清、找不到的，先问工作人员。',
  },
};

const nothing = { services: [], address: null, phone: null, hours: null };
const windowNote = '先到窗口问清是哪个机关、去哪里交。';

/** What this kind of door asks for besides identity and evidence. */
const firstOf: Partial<Record<Route['kind'], string>> = {
  arbitration: '写着仲裁的那份合同或协议',
  'administrative-reconsideration': '收到的决定书、通知书，连同信封',
  'administrative-litigation': '收到的决定书、通知书，连同信封',
  'traffic-police': '事故认定书、行驶证、驾驶证，有什么带什么',
};

/** The place a route names; one that the bureau has not entered is shown by what it is, and the hall helps to find it. */
export function findPlace({ kind, action: { target } }: Route, places: readonly PublicPlace[], hallName: string): PlaceShown {
  const first = firstOf[kind];
  const bring = first === undefined ? placeWords.papers : [first, ...placeWords.papers];
  const entered = places.find(({ id }) => id === target);
  if (entered) return { ...entered, note: entered.note ?? '', bring, entered: true };
  const known = unnamed[target];
  if (known) return { ...known, ...nothing, bring, entered: false };
  const hall = places.find((place) => place.kind === 'hall');
  return { ...nothing, ...hall, name: hall?.name ?? hallName, note: windowNote, bring, entered: hall !== undefined };
}

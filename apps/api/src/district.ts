import type { DistrictFile, Hotline } from '@mingbai/knowledge';

/** What the rest of the service needs to know of its district. */
export interface District {
  districtName: string | null;
  hallName: string;
  sample: boolean;
  hotlines: Hotline[];
  /** All the bureau filled in: streets, places, committees, duty, parameters. */
  file: DistrictFile;
  /** Every number a resident may be shown beside those in the passages. */
  ownNumbers: Set<string>;
}

export function toDistrict(hotlines: Hotline[], file: DistrictFile): District {
  const local = [...file.places, ...file.committees].flatMap((place) => (place.phone === null ? [] : [place.phone.replace(/[\s-]/g, '')]));
  return {
    districtName: file.districtName,
    hallName: file.hallName,
    sample: file.sample,
    hotlines,
    file,
    ownNumbers: new Set([...hotlines.map((hotline) => hotline.number), ...local]),
  };
}

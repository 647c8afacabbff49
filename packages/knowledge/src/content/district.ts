import { z } from 'zod';
import type { Passage } from '../passages/passage.ts';
import { fields } from './fields.ts';

/** A local fact: null until the bureau has filled it in, and then the screen says that the window decides. */
const unknown = z.string().min(1).nullable();

const placeKinds = ['hall', 'station', 'office', 'bureau', 'centre', 'reconsideration', 'site'] as const;
const committeeKinds = [
  'community',
  'street',
  'enterprise',
  'chamber',
  'tax',
  'intellectual-property',
  'medical',
  'property',
  'labour',
  'consumer',
  'education',
  'traffic',
] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const Place = z.strictObject({
  id,
  kind: z.enum(placeKinds),
  name: z.string(),
  /** What a resident can do there, in plain words. */
  services: z.array(z.string()),
  street: id.optional(),
  address: unknown,
  phone: unknown,
  hours: unknown,
  note: z.string().optional(),
  /** Words people use when they look for it; they only serve retrieval. */
  questions: z.array(z.string()).default([]),
});

const Committee = z.strictObject({
  id,
  kind: z.enum(committeeKinds),
  name: z.string(),
  fields: z.array(z.enum(fields)).min(1),
  trades: z.array(z.string()).default([]),
  street: id.optional(),
  address: unknown,
  phone: unknown,
  hours: unknown,
  note: z.string().optional(),
  questions: z.array(z.string()).default([]),
});

/** A figure or rule set locally or yearly. A null value makes every screen that needs it say that the window decides. */
const Parameter = z.strictObject({
  key: z.string(),
  title: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  unit: z.string().nullable(),
  source: unknown,
  verifiedBy: unknown,
  verifiedAt: unknown,
});

/** What a bureau fills in about itself (`DISTRICT_FILE`). The built-in one is a sample and says so. */
export const DistrictFile = z.strictObject({
  sample: z.boolean(),
  province: z.string(),
  city: z.string(),
  districtName: unknown,
  hallName: z.string(),
  streets: z.array(z.strictObject({ id, shortName: z.string(), fullName: unknown })),
  places: z.array(Place),
  committees: z.array(Committee),
  duty: z.array(z.strictObject({ date: z.string(), name: z.string(), phone: unknown })),
  parameters: z.array(Parameter),
});
export type DistrictFile = z.infer<typeof DistrictFile>;

/** Passages of kind `place`: service points and mediation committees. An empty address is said, never filled. */
export function toPlacePassages(documentId: string, district: DistrictFile): Passage[] {
  const mark = district.sample ? '（示例，非真实机构信息）' : '';
  const all = [
    ...district.places.map((place) => ({ ...place, duties: place.services, field: undefined as string | undefined })),
    ...district.committees.map((committee) => ({
      ...committee,
      duties: [`人民调解，不收费。${committee.note ?? ''}`],
      note: undefined,
      field: committee.fields[0],
    })),
  ];
  return all.map((place, position) => ({
    id: `place:${place.id}`,
    documentId,
    position,
    kind: 'place',
    title: place.name,
    text: [
      `${place.name}${mark}`,
      ...place.duties,
      ...(place.note ? [place.note] : []),
      `地址：${place.address ?? '待填，请以窗口公布为准'}`,
      `电话：${place.phone ?? '待填，可拨 12348 询问'}`,
      `时间：${place.hours ?? '待填，请以窗口公布为准'}`,
    ].join('\n'),
    path: [],
    source: 'editorial',
    questions: place.questions,
    keywords: 'trades' in place ? place.trades : [],
    field: place.field,
  }));
}

/** What the bureau still has to fill in, one line each, for the checker. */
export function listMissing(district: DistrictFile): string[] {
  const missing: string[] = [];
  if (district.districtName === null) missing.push('districtName：区名未填，屏幕上显示“本区”');
  for (const street of district.streets) if (street.fullName === null) missing.push(`streets.${street.id}.fullName：街道全称未填`);
  for (const place of [...district.places, ...district.committees])
    for (const key of ['address', 'phone', 'hours'] as const) if (place[key] === null) missing.push(`${place.id}.${key}：${place.name}未填`);
  for (const parameter of district.parameters) if (parameter.value === null) missing.push(`parameters.${parameter.key}：${parameter.title}未填`);
  if (district.duty.length === 0) missing.push('duty：值班长名单为空');
  return missing;
}

import type { Deps } from '../deps.ts';

const acceptingKinds = new Set(['centre', 'hall', 'station', 'office']);

export interface AidOffice {
  id: string;
  name: string;
  phone: string | null;
  address: string | null;
  hours: string | null;
}

/** Places that take applications (全市通办): those whose services name legal aid. */
export function listAidOffices({ district }: Pick<Deps, 'district'>): AidOffice[] {
  return district.file.places
    .filter(({ kind, services }) => acceptingKinds.has(kind) && services.some((service) => service.includes('法律援助')))
    .map(({ id, name, phone, address, hours }) => ({ id, name, phone, address, hours }));
}

export function findAidOffice(deps: Pick<Deps, 'district'>, id: string | null | undefined): AidOffice | undefined {
  return listAidOffices(deps).find((office) => office.id === id);
}

/** Where an application goes that names no office: the centre, if there is one. */
export function defaultAidOffice(deps: Pick<Deps, 'district'>): string {
  const offices = listAidOffices(deps);
  const isCentre = (id: string): boolean => deps.district.file.places.some((place) => place.id === id && place.kind === 'centre');
  return (offices.find(({ id }) => isCentre(id)) ?? offices[0])?.id ?? 'legal-aid-centre';
}

/** Who hears objections: the justice bureau, by its own name. */
export function findObjectionOffice({ district }: Pick<Deps, 'district'>): string | null {
  return district.file.places.find(({ kind }) => kind === 'bureau')?.name ?? null;
}

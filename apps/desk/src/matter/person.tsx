import type { AidPage } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import { Facts } from '../ui/facts.tsx';
import type { MatterKind } from './kind.ts';
import { Reveal, type RevealField } from './reveal.tsx';

type PersonView = AidPage['applicant'];
type Detail = 'idNumber' | 'phone' | 'address';

const detailTitles: Record<Detail, string> = { idNumber: '证件号', phone: '电话', address: '地址' };
const details = Object.keys(detailTitles) as Detail[];

interface PersonProps {
  kind: MatterKind;
  id: string;
  role: string;
  person: PersonView;
  /** Which details may be shown in the clear, and under what name the API knows them. */
  reveals: Partial<Record<Detail, RevealField>>;
  extra?: readonly (readonly [string, ReactNode])[];
}

/** One person of a matter, masked. */
export function Person({ kind, id, role, person, reveals, extra = [] }: PersonProps) {
  const lines = details.map((detail) => {
    const masked = person[detail];
    const field = reveals[detail];
    if (masked === undefined || masked === '' || field === undefined) return [detailTitles[detail], masked] as const;
    const title = `${role}的${detailTitles[detail]}`;
    return [detailTitles[detail], <Reveal key={detail} kind={kind} id={id} field={field} masked={masked} title={title} />] as const;
  });
  return (
    <div className="person">
      <h3>
        <span className="quiet">{role}</span> {person.name}
      </h3>
      <Facts lines={[...extra, ...lines]} />
    </div>
  );
}

import type { DistrictFile } from '@mingbai/knowledge';
import { type AidTerms, defaultAidTerms } from '@mingbai/matters';

/** What the bureau set for legal aid, or the defaults where it set nothing. */
export function readAidTerms({ parameters }: DistrictFile): AidTerms {
  const value = (key: string) => parameters.find((parameter) => parameter.key === key)?.value ?? null;
  const workdays = (key: string, fallback: number): number => positive(value(key)) ?? fallback;
  const pause = value('legalAid.pauseOnSupplement');
  return {
    dayKind: /工作|work/i.test(String(value('legalAid.dayKind'))) ? 'working' : 'natural',
    pauseOnSupplement: typeof pause === 'boolean' ? pause : defaultAidTerms.pauseOnSupplement,
    supplementWorkdays: workdays('legalAid.supplementDays', defaultAidTerms.supplementWorkdays),
    visitWorkdays: workdays('legalAid.visitDays', defaultAidTerms.visitWorkdays),
    clockStart: /办理|handling/i.test(String(value('legalAid.clockStart'))) ? 'handling' : 'accepting',
    hardshipYuan: hardship(value('legalAid.hardshipStandard.amount'), value('legalAid.hardshipStandard.dibaoRatio'), value('legalAid.dibaoAmount')),
  };
}

type ParameterValue = DistrictFile['parameters'][number]['value'];

function hardship(amount: ParameterValue, ratio: ParameterValue, dibao: ParameterValue): number | null {
  const [times, base] = [positive(ratio), positive(dibao)];
  return positive(amount) ?? (times !== undefined && base !== undefined ? times * base : null);
}

/** Years after which a closed matter is erased; undefined: not set, so it is kept. */
export function readArchiveYears({ parameters }: DistrictFile): number | undefined {
  return positive(parameters.find(({ key }) => key === 'retention.archiveTerm')?.value ?? null);
}

/** Days within which an objection must be made; the law names none, so null unless the bureau says so. */
export function readObjectionDays({ parameters }: DistrictFile): number | undefined {
  return positive(parameters.find(({ key }) => key === 'legalAid.objectionDays')?.value ?? null);
}

function positive(value: ParameterValue): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
}

import { type Field, given } from '../layout/tables.ts';
import { formatDate } from '../dates.ts';

/** Who applies. What the matter does not need is left out, and not printed. */
export interface AidApplicant {
  readonly name: string;
  readonly sex?: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string;
  readonly ethnicity?: string;
  /** Name of the paper: 居民身份证, 护照 … */
  readonly idType: string;
  readonly idNumber: string;
  readonly phone: string | null;
  /** Where the applicant lives. */
  readonly address: string | null;
  readonly registeredAddress?: string;
  readonly occupation?: string;
  readonly workUnit?: string;
}

/** Who acts for the applicant. */
export interface AidAgent {
  readonly name: string;
  readonly relation: string;
  readonly idNumber: string;
  readonly phone: string | null;
  /** Paper that shows the right to act. */
  readonly proof?: string;
}

export function applicantFields(applicant: AidApplicant): Field[] {
  const { name, sex, birthDate, ethnicity, idType, idNumber, phone, address } = applicant;
  return [
    { label: '姓名', value: name },
    { label: '联系电话', value: phone },
    ...given('性别', sex),
    ...given('出生日期', birthDate === undefined ? undefined : formatDate(birthDate)),
    ...given('民族', ethnicity),
    { label: '证件类型', value: idType },
    { label: '证件号码', value: idNumber },
    ...given('职业', applicant.occupation),
    ...given('工作单位', applicant.workUnit),
    { label: '现住址', value: address, wide: true },
    ...given('户籍地址', applicant.registeredAddress, true),
  ];
}

export function agentFields({ name, relation, idNumber, phone, proof }: AidAgent): Field[] {
  return [
    { label: '姓名', value: name },
    { label: '关系', value: relation },
    { label: '证件号码', value: idNumber },
    { label: '联系电话', value: phone },
    ...given('代理权证明', proof, true),
  ];
}

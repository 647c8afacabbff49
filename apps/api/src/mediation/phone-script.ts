import type { MatterRow } from '@mingbai/db';
import type { Deps } from '../deps.ts';
import { getCommittee } from './committees.ts';
import { fieldTitleOf, readDetails, readPersonal } from './file.ts';

/** What to say to the other party on the telephone, in steps: who calls, about what, that it is free and free to refuse. */
export function writePhoneScript(deps: Deps, matter: MatterRow): string[] {
  const { field, committeeId } = readDetails(matter);
  const { applicant, respondent } = readPersonal(deps, matter);
  return [
    `您好，请问是${respondent.name}吗？我是${getCommittee(deps, committeeId).name}的工作人员。`,
    `${applicant.name}申请和您调解一件事，属于“${fieldTitleOf(deps, field)}”一类。`,
    '调解不收费，来不来由您自己定，不来也不会因此吃亏。',
    '您愿意来调解吗？（愿意：记下同意，说定时间；不愿意：谢谢对方，记下不同意。）',
    '需要的话，我把一个链接发给您，您可以看清楚再答复。',
    '（不要替申请人讲经过，不要评谁对谁错。）',
  ];
}

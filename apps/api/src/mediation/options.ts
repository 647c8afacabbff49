import { stops } from '@mingbai/matters';
import { type MediationNeed, mediationNeeds, type MediationOptions, type StopCondition } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { toBasis } from '../matters/basis.ts';
import { bookableFields } from './bookable-fields.ts';
import { fieldTitleOf } from './file.ts';
import { cancelHoursBefore, holdMinutes, notice, noticeVersion } from './settings.ts';

export const needTitles: Record<MediationNeed, string> = {
  wheelchair: '坐轮椅，要走得通',
  hearing: '听不清，要写字或手语',
  sight: '看不清，要读给我听',
  dialect: '想用方言讲',
  'female-mediator': '想要女调解员',
  interpreter: '要翻译',
};

/** Every value a booking may carry, and what is asked before. */
export function writeOptions(deps: Deps): MediationOptions {
  const library = deps.knowledge.find()?.library;
  return {
    fields: bookableFields.map((code) => ({ code, title: fieldTitleOf(deps, code) })),
    needs: mediationNeeds.map((code) => ({ code, title: needTitles[code] })),
    stops: Object.entries(stops).map(([code, { question, why, basis, doors }]) => ({
      code: code as StopCondition,
      question,
      why,
      basis: toBasis(library, basis),
      nextDoors: doors,
    })),
    noticeVersion,
    notice,
    holdMinutes,
    cancelHoursBefore,
    sample: deps.district.sample,
  };
}

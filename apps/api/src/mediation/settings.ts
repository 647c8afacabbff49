import { defaultBookingWindow, defaultClockTerms, type BookingWindowRule, type ClockTerms } from '@mingbai/matters';
import type { Deps } from '../deps.ts';

export const holdMinutes = 10;
export const cancelHoursBefore = 2;
export const invitationDays = 14;
/** Moves with the wording of the notice below. */
export const noticeVersion = '2026-11-mediation-1';
/** What one agrees to by booking (个人信息保护法 17), and what people's mediation is (人民调解法 3、4、23). */
export const notice = [
  '人民调解不收费。要不要调解、能不能接受结果，都由您自己定，随时可以不调了。',
  '我们记下您的姓名、电话、对方的姓名和您写的事情，只用来安排这次调解。',
  '您写的内容加密保存，只有办这件事的工作人员能看，每次查看都有记录。',
  '我们会联系对方，告诉对方是谁申请的、是哪一类事。没有您的同意，不会把您写的经过给对方看。',
  '您可以查看、更正这些内容。办结后按规定保存和删除。',
];

export function getBookingWindowRule({ district }: Deps): BookingWindowRule {
  return {
    leadWorkdays: findNumber(district, 'mediation.leadWorkdays') ?? defaultBookingWindow.leadWorkdays,
    daysAhead: findNumber(district, 'mediation.daysAhead') ?? defaultBookingWindow.daysAhead,
  };
}

export function getClockTerms({ district }: Deps): ClockTerms {
  return {
    contactWorkdays: findNumber(district, 'mediation.contactTerm') ?? defaultClockTerms.contactWorkdays,
    caseDays: findNumber(district, 'mediation.caseTerm') ?? defaultClockTerms.caseDays,
  };
}

function findNumber(district: Deps['district'], key: string): number | undefined {
  const value = district.file.parameters.find((parameter) => parameter.key === key)?.value;
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}

export interface RuleBasis {
  slug: string;
  article: number;
}

/** What keeps a court from confirming an agreement, one row an item to look at (spc-civil-procedure:355, 358). */
export const confirmationExclusions = [
  { code: 'outside-court', text: '这件事不归法院管', article: 355 },
  { code: 'status-relations', text: '要确认或解除婚姻、亲子、收养关系', article: 355 },
  { code: 'other-procedure', text: '要走别的特别程序', article: 355 },
  { code: 'property-or-ip-rights', text: '要确认物权归谁或知识产权归谁', article: 355 },
  { code: 'mandatory-law', text: '违反法律强制规定', article: 358 },
  { code: 'public-interest', text: '损害国家或公众利益', article: 358 },
  { code: 'third-party-interest', text: '损害别人的合法权益', article: 358 },
  { code: 'public-order', text: '违背公序良俗', article: 358 },
  { code: 'involuntary', text: '有一方不是自愿', article: 358 },
  { code: 'unclear', text: '协议写得不明确', article: 358 },
] as const;
export type ExclusionCode = (typeof confirmationExclusions)[number]['code'];
export const exclusionSlug = 'spc-civil-procedure';

/** Items not looked at, and items that apply: an application goes to court only when both are empty. */
export function checkExclusions(answers: Readonly<Record<string, boolean>>): { open: ExclusionCode[]; applying: ExclusionCode[] } {
  const codes = confirmationExclusions.map(({ code }) => code);
  return { open: codes.filter((code) => answers[code] === undefined), applying: codes.filter((code) => answers[code] === true) };
}

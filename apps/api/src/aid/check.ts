import { addYears } from '@mingbai/knowledge';
import {
  aidMaterialTable,
  aidMatterTable,
  type AidTerms,
  asksFixedIncome,
  checkIdNumber,
  isDeferrable,
  listExemptingTags,
  materialNeed,
} from '@mingbai/matters';
import type { AidApplicationRequest } from '../contract/aid.ts';
import type { Deps } from '../deps.ts';
import { findAidOffice } from './offices.ts';
import { readAidTerms } from './terms.ts';
import { aidDeclaration, aidNotice } from './texts.ts';

interface Issue {
  path: string;
  message: string;
}

/** Under this age a guardian applies and consents (personal-information-protection-law:31). */
const guardedYears = 14;

/** All that is wrong with an application beyond its shape; empty when it can be taken. `today` is the day in China. */
export function checkApplication(deps: Deps, request: AidApplicationRequest, today: string): Issue[] {
  const terms = readAidTerms(deps.district.file);
  return [
    ...checkPeople(request, today),
    ...checkTexts(request),
    ...checkMatter(request, terms),
    ...checkMaterials(request, terms),
    ...checkOffices(deps, request),
    ...(request.deadline !== undefined && request.deadline < today ? [{ path: 'deadline', message: '这一天已经过去，请再看一看' }] : []),
  ];
}

function checkPeople({ applicant, agent }: AidApplicationRequest, today: string): Issue[] {
  const own = checkIdNumber(applicant.idType, applicant.idNumber, today);
  if (!own.ok) return [{ path: 'applicant.idNumber', message: own.message }];
  const issues: Issue[] = [];
  if (own.birthDate !== undefined && applicant.birthDate !== undefined && own.birthDate !== applicant.birthDate)
    issues.push({ path: 'applicant.birthDate', message: '出生日期和身份证号对不上' });
  const birthDate = own.birthDate ?? applicant.birthDate;
  if (birthDate !== undefined && birthDate > today) issues.push({ path: 'applicant.birthDate', message: '出生日期还没有到' });
  if (birthDate !== undefined && addYears(birthDate, guardedYears) > today && (agent === undefined || agent.relation === 'entrusted'))
    issues.push({ path: 'agent', message: '申请人不满 14 岁，请由父母或者其他监护人代为申请' });
  if (agent) issues.push(...checkAgent(agent, applicant.idNumber, today));
  return issues;
}

function checkAgent({ idNumber }: NonNullable<AidApplicationRequest['agent']>, ownNumber: string, today: string): Issue[] {
  // Which paper an agent shows is not asked: eighteen characters can only be a resident's.
  const check = checkIdNumber(/^\d{15}$|^\d{17}[\dXx]$/.test(idNumber) ? 'resident-id' : 'other', idNumber, today);
  if (!check.ok) return [{ path: 'agent.idNumber', message: check.message }];
  return check.idNumber === ownNumber.toUpperCase() ? [{ path: 'agent.idNumber', message: '代理人和申请人不能是同一个证件号码' }] : [];
}

function checkTexts({ notice, declaration, means }: AidApplicationRequest): Issue[] {
  const issues: Issue[] = [];
  if (notice.version !== aidNotice.version) issues.push({ path: 'notice.version', message: '告知书已经更新，请重新阅读再提交' });
  if (means === 'declaration' && declaration === undefined) issues.push({ path: 'declaration', message: '选了用承诺说明经济状况，请阅读承诺书并同意' });
  if (declaration !== undefined && declaration.version !== aidDeclaration.version)
    issues.push({ path: 'declaration.version', message: '承诺书已经更新，请重新阅读再提交' });
  return issues;
}

function checkMatter(request: AidApplicationRequest, terms: AidTerms): Issue[] {
  const { matter, means, tags } = request;
  const { byNotice, needsMeans, note } = aidMatterTable[matter];
  if (byNotice) return [{ path: 'matter', message: `${note}可以请家属问办案机关，也可以来问法律问题。` }];
  if (means === 'not-required' && needsMeans) return [{ path: 'means', message: '这件事要说明经济困难状况，请选一种说明的办法' }];
  // A group of the bureau's own has no tag: whether somebody belongs to it, the paper shows and a person sees.
  const mayBeExempt = listExemptingTags(request, terms).length > 0 || terms.extraExempt.groups.length > 0;
  if (means !== 'exempt' || !needsMeans || mayBeExempt) return [];
  const isConditional = tags.some((tag) => asksFixedIncome(tag, terms));
  const message = isConditional
    ? '没有固定生活来源的，才免予核查；有的，请换一种说明的办法'
    : '免予核查要属于法律写明的人群，请选您的身份，或者换一种说明的办法';
  return [{ path: 'means', message }];
}

function checkMaterials(request: AidApplicationRequest, terms: AidTerms): Issue[] {
  const { materials, agent } = request;
  const seen = new Set<string>();
  return materials.flatMap(({ code, state }, at) => {
    const { title } = aidMaterialTable[code];
    const need = materialNeed(code, { ...request, hasAgent: agent !== undefined }, terms);
    const issues: Issue[] = [];
    if (seen.has(code)) issues.push({ path: `materials.${at}.code`, message: `“${title}”写了两次` });
    seen.add(code);
    if (state === 'deferred' && !isDeferrable(code, terms)) issues.push({ path: `materials.${at}.state`, message: `“${title}”不能后补，请现在交` });
    if (state === 'declared' && need !== 'declared') issues.push({ path: `materials.${at}.state`, message: `“${title}”不能用承诺代替` });
    return issues;
  });
}

function checkOffices(deps: Deps, { acceptingOffice, handlingOffice }: AidApplicationRequest): Issue[] {
  const named = [
    ['acceptingOffice', acceptingOffice],
    ['handlingOffice', handlingOffice],
  ] as const;
  return named.flatMap(([path, id]) => (id === undefined || findAidOffice(deps, id) ? [] : [{ path, message: '没有这个办理点，请重新选' }]));
}

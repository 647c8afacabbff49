import type { Route } from '@mingbai/api/contract';
import type { IconName } from '../../ui/icon.tsx';

type ActionType = Route['action']['type'];

export const actionLook: Record<ActionType, { icon: IconName; verb: (target: string) => string }> = {
  'apply-aid': { icon: 'aid', verb: () => '申请法律援助' },
  'book-mediation': { icon: 'mediation', verb: () => '预约调解' },
  call: { icon: 'call', verb: (target) => `拨打 ${target}` },
  visit: { icon: 'place', verb: () => '看去哪里、带什么' },
  read: { icon: 'book', verb: (target) => (isGuide(target) ? '看怎么办、带什么' : '看这一条') },
  staff: { icon: 'people', verb: () => '找工作人员' },
};

/** `civil-code/675`, or null when the target is something else. */
export function articleTarget(target: string): { slug: string; number: number } | null {
  const match = /^([a-z0-9-]+)[/:](\d+)$/.exec(target);
  return match?.[1] && match[2] ? { slug: match[1], number: Number(match[2]) } : null;
}

/** `guide:labour-arbitration` names one of our own guides. */
export function isGuide(target: string): boolean {
  return /^guide:[a-z0-9-]+$/.test(target);
}

/** A target written for people may be shown; a code may not. */
export function readableTarget(target: string): string {
  return /\p{Script=Han}/u.test(target) ? target : '';
}

type Reading = { article: { slug: string; number: number } } | { guide: { id: string; title: string } };

/** What a door that says “read” opens; where its target names nothing we have, the first article it rests on. */
export function findReading({ action, title, basis }: Route): Reading | undefined {
  const article = articleTarget(action.target);
  if (article) return { article };
  if (isGuide(action.target)) return { guide: { id: action.target, title } };
  const [first] = basis;
  return first && { article: { slug: first.slug, number: first.article } };
}

import { findCitations } from '../law/cite.ts';
import { findNamedArticles } from '../retrieve/named-articles.ts';
import type { Library } from '../retrieve/library.ts';

export const absentLawSentence =
  '您说的这一条，我手上的资料里没有，不敢乱讲。请核对一下法律的名称和条号，再告诉我一次；也可以直接说您遇到的事，我来找相关的规定。想马上弄清楚，请拨打 12348，或到窗口找工作人员。';

/** Whoever writes more than this tells a trouble, which can be answered whatever law she names beside it. */
const storyMin = 40;

/** A law and a number without 第: 优化营商环境条例36条. */
const plainlyNamed = /[\p{Script=Han}]{2,24}(?:法|条例|办法|细则)[0-9零一二三四五六七八九十百千]{1,6}条/u;

/** Whether a short question names articles by number and we hold none of them: an article that does not exist, or a law we do not have. */
export function namesOnlyAbsentLaw(message: string, library: Library): boolean {
  if (message.length > storyMin || findNamedArticles(message, library).length > 0) return false;
  if (plainlyNamed.test(message.replace(/\s/g, ''))) return true;
  const named = findCitations(message, library.citableLaws).filter((citation) => citation.kind === 'article');
  return named.length > 0 && named.every((citation) => citation.unknownLawName !== undefined || citation.lawSlug !== undefined || citation.articles.length > 0);
}

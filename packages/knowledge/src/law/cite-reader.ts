import type { ArticleNumber } from '../text/numerals.ts';
import { countsThings, readArticleGroups, readParagraph, type ArticleGroup } from './cite-articles.ts';
import type { Citation } from './citation.ts';
import { readAfterName } from './cite-after-name.ts';
import { findMention, isContractBefore, type LawReference, type Mention } from './cite-mentions.ts';
import type { LawNames } from './cite-names.ts';
import { findNameBefore } from './cite-unknown.ts';

export type FoldedCitation = Omit<Citation, 'raw'>;

const pronoun = /(?:同|该|本|此|前|上述|前述)(?:法典|法|司法解释|解释|条例|规定|办法|规则|细则)/y;
/** The numbers of a law before its revision are not those we hold. */
const oldLaw = /(旧|原)(法|条例|规定|解释)的?$/;
const sameArticle = /(?:同|该|本|此)条/y;

/** One pass over a folded text from left to right, remembering which laws were named. */
export class CitationReader {
  readonly #text: string;
  readonly #names: LawNames;
  readonly #found: FoldedCitation[] = [];
  readonly #mentioned: LawReference[] = [];
  #lastArticles: ArticleNumber[] = [];
  #at = 0;

  constructor(text: string, names: LawNames) {
    this.#text = text;
    this.#names = names;
  }

  read(): FoldedCitation[] {
    while (this.#at < this.#text.length) {
      const isRead = this.#readPronoun() || this.#readSameArticle() || this.#readMention() || this.#readBareArticles();
      if (!isRead) this.#at++;
    }
    return this.#found;
  }

  get #lastEnd(): number {
    return this.#found.at(-1)?.end ?? 0;
  }

  /** 同法第八条: the law of that kind named last. */
  #readPronoun(): boolean {
    const end = matchEnd(pronoun, this.#text, this.#at);
    if (end === undefined) return false;
    const { groups } = readAfterName(this.#text, end, { mayDropOrdinal: false });
    if (groups.length === 0) return false;
    const written = this.#text.slice(this.#at, end);
    const ending = kindEnding(written);
    const ofKind = this.#mentioned.findLast((law) => ending.test(law.kind));
    // 规定 may also be a word for any law; the other kinds are never misnamed.
    const referred = ofKind ?? (written.endsWith('规定') ? this.#mentioned.at(-1) : undefined);
    this.#pushArticles(referred, true, this.#at, groups);
    return true;
  }

  /** 同条第二款: the article cited last. */
  #readSameArticle(): boolean {
    const end = matchEnd(sameArticle, this.#text, this.#at);
    const last = this.#lastArticles.at(-1);
    if (end === undefined || last === undefined) return false;
    const detail = readParagraph(this.#text, end);
    if (detail === undefined) return false;
    this.#pushArticles(this.#mentioned.at(-1), true, this.#at, [{ start: this.#at, articles: [last], ...detail }]);
    return true;
  }

  #readMention(): boolean {
    const mention = findMention(this.#text, this.#at, this.#lastEnd, this.#names);
    if (mention === undefined) return false;
    const after = readAfterName(this.#text, mention.end, { mayDropOrdinal: mention.law.unknownName === undefined });
    if (mention.isWeak && after.groups.length === 0) return false;
    this.#mentioned.push(mention.law);
    if (after.groups.length === 0) this.#pushLaw({ ...mention, end: after.nameEnd });
    else this.#pushArticles(mention.law, false, mention.start, after.groups);
    return true;
  }

  #readBareArticles(): boolean {
    if (this.#text.charAt(this.#at) !== '第') return false;
    const groups = readArticleGroups(this.#text, this.#at, false);
    const last = groups.at(-1);
    if (last === undefined) return false;
    const isThing = countsThings(this.#text, last.end) && last.paragraph === undefined && last.item === undefined;
    if (isThing || isContractBefore(this.#text, this.#at)) {
      this.#at = last.end;
      return true;
    }
    const named = findNameBefore(this.#text, this.#at, this.#lastEnd);
    if (named === undefined) {
      const isOldLaw = oldLaw.test(this.#text.slice(Math.max(0, this.#at - 4), this.#at));
      this.#pushArticles(isOldLaw ? undefined : this.#findCarried(groups), true, this.#at, groups);
      return true;
    }
    const law: LawReference = { unknownName: named.name, kind: named.name };
    this.#mentioned.push(law);
    this.#pushArticles(law, false, named.start, groups);
    return true;
  }

  /** The law named last that has so many articles. */
  #findCarried(groups: ArticleGroup[]): LawReference | undefined {
    const highest = Math.max(...groups.flatMap((group) => group.articles.map((article) => article.number)));
    return this.#mentioned.findLast((law) => law.articleCount === undefined || law.articleCount >= highest);
  }

  #pushLaw(mention: Mention): void {
    const kind = mention.law.isRepealed === true ? 'repealed-law' : 'law';
    this.#push({ ...nameOf(mention.law), start: mention.start, end: mention.end, articles: [], kind });
  }

  #pushArticles(law: LawReference | undefined, isCarried: boolean, start: number, groups: ArticleGroup[]): void {
    groups.forEach((group, at) => {
      const { paragraph, item } = group;
      this.#lastArticles = group.articles;
      this.#push({
        ...(law === undefined ? {} : nameOf(law)),
        ...(isCarried && law !== undefined ? { isCarried: true } : {}),
        start: at === 0 ? start : group.start,
        end: group.end,
        articles: group.articles,
        ...(paragraph === undefined ? {} : { paragraph }),
        ...(item === undefined ? {} : { item }),
        kind: law?.isRepealed === true ? 'repealed-law' : 'article',
      });
    });
  }

  #push(citation: FoldedCitation): void {
    const closesBehind = /[》〉>”」』】]/.test(this.#text.charAt(citation.end)) && /[《〈<“「『【]/.test(this.#text.charAt(citation.start));
    const end = closesBehind ? citation.end + 1 : citation.end;
    this.#found.push({ ...citation, end });
    this.#at = end;
  }
}

/** 该法 may be a code, and 该解释 may be titled 规定. */
function kindEnding(written: string): RegExp {
  if (written.endsWith('解释')) return /(解释|规定)(\([一二三四五]\)|[一二三四五\d])?$/;
  return new RegExp(/法典?$/.test(written) && !written.endsWith('办法') ? '(?<!办)法$|法典$' : `${written.slice(-2)}$`);
}

function nameOf(law: LawReference): { lawSlug?: string; unknownLawName?: string } {
  if (law.slug !== undefined) return { lawSlug: law.slug };
  return law.unknownName === undefined ? {} : { unknownLawName: law.unknownName };
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : at + match[0].length;
}

import { numeralCharacters, parseNumeral, formatNumeral } from '../text/numerals.ts';
import type { ParsedArticle, ParsedLaw } from './article.ts';

interface Repeal {
  title: string;
  documentNumber: string | undefined;
  article: number;
  /** `undefined`: the whole article. */
  paragraph: number | undefined;
  from: string;
  basis: string;
}

const inForce = /自(\d{4}年\d{1,2}月\d{1,2}日)起(?:施行|实施)/;
const repealClause = new RegExp(`《([^《》]+)》(?:（([^（）]+号)）)?第([${numeralCharacters}]+)条(?:第([${numeralCharacters}]+)款)?同时废止`, 'g');

/**
 * Puts `note` and `repealedParagraphs` on articles that another law of the list repeals by number («《…》第三十二条第一款同时废止»).
 * Such a clause stands only in the later text, so a single law cannot know it. Answers new laws in the same order; nothing is changed in place.
 */
export function markRepealedParagraphs(laws: ParsedLaw[]): ParsedLaw[] {
  const repeals = laws.flatMap(findRepeals);
  return laws.map((law) => {
    const ours = repeals.filter((repeal) => isAbout(repeal, law));
    return ours.length === 0 ? law : { ...law, articles: law.articles.map((article) => ours.reduce(applyRepeal, article)) };
  });
}

function findRepeals(law: ParsedLaw): Repeal[] {
  return law.articles.flatMap((article) => {
    const from = inForce.exec(article.text)?.[1];
    if (from === undefined) return [];
    const documentNumber = law.version?.includes('〔') === true ? law.version : '';
    return [...article.text.matchAll(repealClause)].map((match) => ({
      title: match[1] ?? '',
      documentNumber: match[2],
      article: parseNumeral(match[3] ?? '') ?? 0,
      paragraph: match[4] === undefined ? undefined : parseNumeral(match[4]),
      from,
      basis: `《${law.title}》${documentNumber}${article.label}`,
    }));
  });
}

/** A later version under the same title already stands without the paragraph; the document number tells the two apart. */
function isAbout(repeal: Repeal, law: ParsedLaw): boolean {
  const isSameDocument = repeal.documentNumber === undefined || law.version === undefined || law.version === repeal.documentNumber;
  return isSameDocument && withoutBrackets(repeal.title) === withoutBrackets(law.title);
}

function applyRepeal(article: ParsedArticle, repeal: Repeal): ParsedArticle {
  if (article.number !== repeal.article || article.suffix !== undefined) return article;
  const { paragraph } = repeal;
  const all = article.text.split('\n').map((_line, at) => at + 1);
  const what = paragraph === undefined ? '本条' : `第${formatNumeral(paragraph)}款`;
  const note = `${what}自${repeal.from}起废止（见${repeal.basis}）`;
  const repealed = [...(article.repealedParagraphs ?? []), ...(paragraph === undefined ? all : [paragraph])];
  return {
    ...article,
    note: article.note === undefined ? note : `${article.note}；${note}`,
    repealedParagraphs: [...new Set(repealed)].sort((a, b) => a - b),
  };
}

function withoutBrackets(title: string): string {
  return title.replace(/[《》〈〉\s]/g, '');
}

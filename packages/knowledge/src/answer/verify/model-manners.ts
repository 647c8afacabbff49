/** What no sentence of a model may hold, whatever it says; each is a way in which text has slipped past the other checks. */
const forbidden: RegExp[] = [
  // Markup of any kind: our text knows paragraphs, lists and emphasis only.
  /[<>`|~^\\{}$]|&[#a-z0-9]+;|^\s*#{1,6}\s|^\s*>|={4,}|-{3,}|!?\[[^\]]*\]\(|javascript:/im,
  // Invisible and direction-changing characters.
  /[\u0000-\u0009\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/,
  // Our tokens, instructions and material told on.
  /(?:^|[^A-Za-z])S\s*\d+(?![A-Za-z\d])|[【［〔(（]\s*\d+\s*[】］〕)）]|系统提示|提示词|我的规则|这些规则|资料编号|<?think/i,
  // Quotation marks we do not check, and words announced as the law's own.
  /[«»‹›〝〞〟＇']|(?:写明|原文|规定|写道|写着|条文)(?:是|为)?[：:]/,
  // Ways to reach strangers.
  /微信|QQ|qq|加群|[@＠]|localhost|ftp|点\s*(?:com|cn|net)|\.中国|主任|王律师|李律师|张律师|[路街巷]\s*\d+\s*号/,
  // Promises nobody can keep, and accusations.
  /一定(?:能|会)赢|肯定(?:能|会|判|可以)|保证(?:能|您|会)|必赢|包赢|判刑|坐牢|犯罪|我是(?:律师|人工智能|AI)|作为(?:一个)?(?:AI|人工智能)/i,
  // Names of laws and collections outside the book-title marks that the citation reader knows.
  /[编章节]的?(?:规定|第)|第[^，。；]{1,8}[编章节]|纪要|指导案例|司法解释|新规|Civil\s*Code|[a-z]+\s+law/i,
];

/** Everyday words that end like the name of a law. */
const everydayWords =
  /[办方依合违无司执守非说做想看用手语立宪民]法|法(?:律|院|官|庭|定|人|规|制|治|理|援|务|盲)|想办法|没办法|有办法|办法(?:是|有|：|:)?|条例外/g;
const lawLikeName = /[\u4e00-\u9fff]{2,}(?:法|条例|办法|规定|细则)(?![\u4e00-\u9fff]?[律院官庭定人规制治理援务])/;

/** Written numbers and spans that the figure reader does not know. */
const looseFigures =
  /[一二三四五六七八九十两几数半]+\s*(?:周|星期|礼拜)|双倍|翻倍|几[十百千万]|[月年日]息|\d+\s*[wk](?![a-z])|[￥¥€£]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ①-⑳㈠-㈩]|[壹贰叁肆伍陆柒捌玖拾佰仟]/iu;

/** Whether a sentence keeps to what a model is allowed. `known` is everything it was shown and was asked, `cites` whether it points at a passage. */
export function keepsManners(sentence: string, known: string, cites: boolean, hasCitationRead: boolean): boolean {
  const text = sentence.normalize('NFKC');
  if (forbidden.some((pattern) => pattern.test(sentence.trimEnd()))) return false;
  if (!hasCitationRead && lawLikeName.test(text.replace(everydayWords, '·'))) return false;
  if (looseFigures.test(sentence) && !known.includes(looseFigures.exec(sentence)?.[0] ?? sentence)) return false;
  if ((text.match(calendarDay) ?? []).some((day) => !known.includes(day))) return false;
  if (!cites && claimsLaw.test(text)) return false;
  return (text.match(/\d+/g) ?? []).every((digits) => known.includes(digits) || Number(digits) <= listNumberMax);
}

const calendarDay = /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?/g;

/** A sentence that says what the law gives or takes must point at the passage that says so. */
const claimsLaw = /必须|应当|有权|无权|可以要求|违法|合法|无效|有效|赔偿|期限|时效|免费|法律援助|责任/;
/** Numbering of a list. */
const listNumberMax = 9;

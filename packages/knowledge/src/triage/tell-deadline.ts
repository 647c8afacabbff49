import { addDays, isDay } from '../deadlines/days.ts';
import { isUrgentDay, urgentDays } from '../deadlines/urgent.ts';
import { parseNumeral } from '../text/numerals.ts';

/** Appeals are the shortest clock residents speak of; a judgment got longer ago than this is not about to run out. */
const appealDays = 15;

const numeral = '[0-9零〇一二两三四五六七八九十]{1,3}';
const clock = '(?:上诉|时效|复议|起诉|仲裁|举证|答辩|执行|申请|复核|诉讼|期限|异议|截止|到期)';
const daysLeft = new RegExp(
  `(?:(?:只剩|还剩|剩下|还有|只有|差|不到)(${numeral})天.{0,12}${clock}|${clock}.{0,12}(?:只剩|还剩|剩下?|还有|只有|差|不到)(${numeral})天)`,
  'u',
);
const tomorrow = new RegExp(
  `(?:今天|明天|后天|今晚|这两天|马上|就要|快要?|眼看)(?:就)?(?:要|是)?.{0,8}(?:到期|过期|截止|届满|最后一天|过了时效|过时效)|${clock}.{0,8}(?:今天|明天|后天)(?:就)?(?:要|是)?(?:到期|过期|截止|最后|届满)|今天(?:就)?是?最后一天|(?:今天|明天|后天).{0,4}(?:就)?(?:过|错过|超过)(?:了)?.{0,3}(?:上诉|时效|起诉|期)|最后一天.{0,6}${clock}|时效(?:马上|快|就要|眼看).{0,4}(?:过|到|满)`,
  'u',
);
const judgmentOn =
  /(?:判决书?|一审判决).{0,10}?(?:是|在|于)?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号].{0,6}(?:收到|送达|拿到|签收)|(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号].{0,6}(?:收到|拿到|签收|送达)(?:了|的)?.{0,6}判决/u;

/**
 * Whether the words themselves say that a limit runs out within seven days: 上诉期只剩三天, 明天就到期, or a judgment received nearly fifteen days ago.
 * Anything finer is asked for and counted by the deadline table.
 */
export function findUrgentDeadline(message: string, today: string): boolean {
  const text = message.normalize('NFKC').replace(/\s+/g, '');
  if (/还贷|还款|信用卡|会员|保质期|驾照|身份证|签证|优惠|流量|会员卡|食品/.test(text) && !/上诉|时效|起诉|仲裁|复议/.test(text)) return false;
  if (tomorrow.test(text)) return true;
  const match = daysLeft.exec(text);
  const left = parseNumeral(match?.[1] ?? match?.[2] ?? '');
  if (left !== undefined && left <= urgentDays) return true;
  const received = findJudgmentDay(text, today);
  return received !== undefined && isUrgentDay(addDays(received, appealDays), today);
}

/** The day a judgment was received, as told; without a year, the last time that day came round. */
function findJudgmentDay(text: string, today: string): string | undefined {
  const match = judgmentOn.exec(text);
  if (!match) return undefined;
  const [year, month, date] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
  if (month === undefined || date === undefined) return undefined;
  const toDay = (chosen: number): string => `${chosen}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const day = toDay(year === undefined ? thisYear : Number(year));
  if (!isDay(day)) return undefined;
  return day > today && year === undefined ? toDay(thisYear - 1) : day;
}

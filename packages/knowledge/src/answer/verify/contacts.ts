const address = /(?:https?:\/\/|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:cn|com|net|org|gov|io|top|xyz|vip|info|cc|edu)(?![a-z])\S*|[\w.+-]+@[\w-]+\.[\w.]+/gi;
const phone =
  /(?<![\d.])(?:\+?86[\s-]?)?1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)|(?<!\d)[48]00[-\s]?\d{3}[-\s]?\d{4}(?!\d)|(?<!\d)(?:1[12]\d{1,3}|9\d{4})(?![\d年月日元天个条号岁人万%％.])/g;
const chineseDigits = '〇一二三四五六七八九';
const spokenPhone = /[〇零幺一二三四五六七八九]{5,}/g;

/** Web and mail addresses, and numbers that look like ones to dial, also written out in Chinese digits. */
export function findContacts(text: string): string[] {
  const folded = text.normalize('NFKC');
  const spoken = [...folded.matchAll(spokenPhone)].map(([digits]) =>
    digits.replace(/./g, (digit) => (digit === '幺' ? '1' : digit === '零' ? '0' : String(chineseDigits.indexOf(digit)))),
  );
  return [...(folded.match(address) ?? []), ...(folded.match(phone) ?? []).map((number) => number.replace(/[\s-]/g, '')), ...spoken];
}

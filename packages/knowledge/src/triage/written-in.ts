/** What script a message is in, as far as the scope guard cares. */
export type Writing = 'chinese' | 'foreign' | 'noise';

const commonWord =
  /\b(?:the|is|are|my|me|i|you|how|what|can|do|does|to|of|in|on|for|with|a|an|le|la|un|une|je|der|die|das|ich|el|que|help|want|need|please)\b/i;

/** Tells Chinese from another language and from keys struck at random. A few foreign words inside Chinese stay Chinese. */
export function toWriting(message: string): Writing {
  const text = message.normalize('NFKC').trim();
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const otherScripts = count(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}]/gu);
  if (otherScripts > 2 && otherScripts * 2 >= han) return 'foreign';
  if (han === 0) return isLatinSentence(text) ? 'foreign' : 'noise';
  return isOneSoundRepeated(text) ? 'noise' : 'chinese';
}

function isLatinSentence(text: string): boolean {
  const words = text.match(/\p{Script=Latin}{1,20}/gu) ?? [];
  const spoken = words.filter((word) => /[aeiouy]/i.test(word) && word.length < 16);
  return words.length >= 3 && spoken.length * 3 >= words.length * 2 && commonWord.test(text);
}

/** 啊啊啊啊, 哈哈哈, 的的的的: long, and made of one or two characters. */
function isOneSoundRepeated(text: string): boolean {
  const letters = [...text].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return letters.length >= 4 && new Set(letters).size === 1;
}

const endsSentence = /[。；：！？;:.!?”）)》]$/;
const beginsSomething =
  /^(第[0-9零〇一二三四五六七八九十百千]+(条|章|节|编)|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．]|#|[^：:]{2,13}[：:])/;
const fullShare = 0.85;

/** Joins lines a page's width broke: a line that fills the width and does not end a sentence goes on in the next, unless that begins something of its own. */
export function joinWrappedLines(lines: string[]): string[] {
  const full = fullLength(lines) * fullShare;
  const joined: string[] = [];
  let lastPiece = '';
  for (const line of lines) {
    const goesOn = joined.length > 0 && lastPiece.length >= full && !endsSentence.test(lastPiece) && !beginsSomething.test(line);
    if (goesOn) joined.push(`${joined.pop() ?? ''}${line}`);
    else joined.push(line);
    lastPiece = line;
  }
  return joined;
}

/** Length of a line that fills the page; the longest tenth is left out, for digits and Latin letters are narrower. */
function fullLength(lines: string[]): number {
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

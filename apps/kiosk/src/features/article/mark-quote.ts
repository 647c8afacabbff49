export interface Segment {
  text: string;
  quoted: boolean;
}

/** The text by its paragraphs (款), each cut where the quote begins and ends; a quote may reach over several. */
export function markQuote(text: string, quote: string): Segment[][] {
  const from = quote === '' ? -1 : text.indexOf(quote);
  const to = from === -1 ? -1 : from + quote.length;
  let at = 0;
  return text.split('\n').flatMap((paragraph) => {
    const start = at;
    at += paragraph.length + 1;
    if (paragraph.trim() === '') return [];
    const cut = (position: number) => Math.min(Math.max(position - start, 0), paragraph.length);
    const segments = [
      { text: paragraph.slice(0, cut(from)), quoted: false },
      { text: paragraph.slice(cut(from), cut(to)), quoted: true },
      { text: paragraph.slice(cut(to)), quoted: false },
    ];
    return [segments.filter((segment) => segment.text !== '')];
  });
}

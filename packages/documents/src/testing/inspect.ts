import { type PrintedCharacter, type PrintedPage, SCALE } from './open-pdf.ts';

const INK = 128;
const PAPER = 250;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function countPixels(page: PrintedPage, box: Box, isWanted: (grey: number) => boolean): number {
  let count = 0;
  for (let row = Math.max(0, Math.floor(box.top)); row < Math.min(page.height, Math.ceil(box.bottom)); row++) {
    for (let column = Math.max(0, Math.floor(box.left)); column < Math.min(page.width, Math.ceil(box.right)); column++) {
      if (isWanted(page.pixels[row * page.width + column] ?? 0)) count++;
    }
  }
  return count;
}

/** Dark pixels inside a box. */
export function countInk(page: PrintedPage, box: Box): number {
  return countPixels(page, box, (grey) => grey < INK);
}

/** Characters the text layer claims but nothing was drawn for. */
export function listUndrawn(page: PrintedPage): string[] {
  return page.characters.filter((character) => countInk(page, character) < 2).map(({ character }) => character);
}

/** Pixels with anything on them in the outer margins, given in points. */
export function countMarginInk(page: PrintedPage, side: number, end: number): number {
  const [across, down] = [side * SCALE, end * SCALE];
  const margins: Box[] = [
    { left: 0, top: 0, right: across, bottom: page.height },
    { left: page.width - across, top: 0, right: page.width, bottom: page.height },
    { left: 0, top: 0, right: page.width, bottom: down },
    { left: 0, top: page.height - down, right: page.width, bottom: page.height },
  ];
  return margins.reduce((sum, margin) => sum + countPixels(page, margin, (grey) => grey < PAPER), 0);
}

function overlap(first: PrintedCharacter, second: PrintedCharacter): boolean {
  const across = Math.min(first.right, second.right) - Math.max(first.left, second.left);
  const down = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top);
  const narrow = Math.min(first.right - first.left, second.right - second.left);
  return across > narrow / 3 && down > first.fontSize * SCALE * 0.4;
}

/** Pairs of characters printed over each other. */
export function listOverlaps(page: PrintedPage): string[] {
  const sorted = [...page.characters].sort((first, second) => first.top - second.top);
  return sorted.flatMap((first, index) => {
    const pairs: string[] = [];
    for (let next = index + 1; next < sorted.length; next++) {
      const second = sorted[next];
      if (second === undefined || second.top > first.bottom) break;
      if (overlap(first, second)) pairs.push(`${first.character}${second.character}`);
    }
    return pairs;
  });
}

/** The smallest box around all ink within another. */
export function findInkBox(page: PrintedPage, within: Box): Box {
  let found: Box = { left: within.right, top: within.bottom, right: within.left, bottom: within.top };
  for (let row = Math.ceil(within.top); row < within.bottom; row++) {
    for (let column = Math.ceil(within.left); column < within.right; column++) {
      if ((page.pixels[row * page.width + column] ?? PAPER) >= INK) continue;
      found = {
        left: Math.min(found.left, column),
        top: Math.min(found.top, row),
        right: Math.max(found.right, column + 1),
        bottom: Math.max(found.bottom, row + 1),
      };
    }
  }
  return found;
}

/** Lengths of alternating dark and light runs along a row of pixels, from a first dark one. */
export function listRuns(page: PrintedPage, row: number, from: number, to: number): number[] {
  const runs: number[] = [];
  let wasDark = false;
  for (let column = from; column < to; column++) {
    const isDark = (page.pixels[row * page.width + column] ?? 255) < INK;
    if (isDark === wasDark && runs.length > 0) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else if (isDark || runs.length > 0) runs.push(1);
    wasDark = isDark;
  }
  return runs;
}

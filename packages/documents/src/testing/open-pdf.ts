import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';

/** A character as PDFium lays it out, in pixels of the drawn page. */
export interface PrintedCharacter {
  readonly character: string;
  /** In points. */
  readonly fontSize: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page drawn by an independent reader: grey pixels (0 is ink), and the characters it believes to be there. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly characters: readonly PrintedCharacter[];
}

export interface PrintedPdf {
  readonly pages: readonly PrintedPage[];
  readonly text: string;
}

/** Pixels for each point. */
export const SCALE = 2;

/** Functions of the compiled library that its wrapper leaves untyped. */
interface TextModule {
  readonly _FPDFText_LoadPage: (page: number) => number;
  readonly _FPDFText_ClosePage: (text: number) => void;
  readonly _FPDFText_CountChars: (text: number) => number;
  readonly _FPDFText_GetUnicode: (text: number, index: number) => number;
  readonly _FPDFText_GetFontSize: (text: number, index: number) => number;
  readonly _FPDFText_GetLooseCharBox: (text: number, index: number, rectangle: number) => number;
  readonly _FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number;
  readonly _FPDFText_IsGenerated: (text: number, index: number) => number;
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (at: number) => void };
}

/** Points to pixels: the page is drawn in whole points, its first line at the top. */
interface Grid {
  readonly x: (points: number) => number;
  readonly y: (points: number) => number;
}

const DOUBLE_BYTES = 8;
/** Of the type size: how far ink reaches above and below the line it stands on. */
const [ASCENT, DESCENT] = [0.9, 0.15];

function getGrid(page: PDFiumPage): Grid {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const [across, down] = [(Math.floor(originalWidth) * SCALE) / originalWidth, (Math.floor(originalHeight) * SCALE) / originalHeight];
  return { x: (points) => points * across, y: (points) => (originalHeight - points) * down };
}

/** Calls with room for numbers of 4 or 8 bytes, and reads back what was written there. */
function readNumbers(module: TextModule, count: number, call: (at: number) => void): Float64Array {
  const at = module.wasmExports.malloc(count * DOUBLE_BYTES);
  call(at);
  const numbers = new Float64Array(module.HEAPU8.buffer.slice(at, at + count * DOUBLE_BYTES));
  module.wasmExports.free(at);
  return numbers;
}

function readCharacter(module: TextModule, text: number, index: number, { x, y }: Grid): PrintedCharacter {
  const [, baseline = 0] = readNumbers(module, 2, (at) => module._FPDFText_GetCharOrigin(text, index, at, at + DOUBLE_BYTES));
  const box = new Float32Array(readNumbers(module, 2, (at) => module._FPDFText_GetLooseCharBox(text, index, at)).buffer);
  const [left = 0, , right = 0] = box;
  const fontSize = module._FPDFText_GetFontSize(text, index);
  const character = String.fromCodePoint(module._FPDFText_GetUnicode(text, index));
  return { character, fontSize, left: x(left), right: x(right), top: y(baseline + ASCENT * fontSize), bottom: y(baseline - DESCENT * fontSize) };
}

/** PDFium counts in UTF-16: both halves of a character stand in the same place. */
function joinSurrogates(halves: readonly PrintedCharacter[]): PrintedCharacter[] {
  return halves.flatMap((half, index) => {
    if (/^[\uDC00-\uDFFF]$/.test(half.character)) return [];
    if (!/^[\uD800-\uDBFF]$/.test(half.character)) return [half];
    return [{ ...half, character: `${half.character}${halves[index + 1]?.character ?? ''}` }];
  });
}

function readCharacters(page: PDFiumPage): PrintedCharacter[] {
  const module = page['module'] as unknown as TextModule;
  const text = module._FPDFText_LoadPage(Number(page['pageIdx']));
  const indices = Array.from({ length: module._FPDFText_CountChars(text) }, (_, index) => index);
  const characters = indices
    .filter((index) => module._FPDFText_IsGenerated(text, index) === 0)
    .map((index) => readCharacter(module, text, index, getGrid(page)));
  module._FPDFText_ClosePage(text);
  return joinSurrogates(characters).filter(({ character }) => character.trim() !== '');
}

async function readPages(document: PDFiumDocument): Promise<PrintedPdf> {
  const pages: PrintedPage[] = [];
  const texts: string[] = [];
  for (const page of document.pages()) {
    texts.push(page.getText());
    const characters = readCharacters(page);
    // Drawing closes the page, so it comes last.
    const { data, width, height } = await page.render({ scale: SCALE, colorSpace: 'Gray', render: ({ data: bitmap }) => Promise.resolve(bitmap) });
    pages.push({ width, height, pixels: data, characters });
  }
  return { pages, text: texts.join('\n') };
}

/** Opens a PDF in PDFium, draws every page and reads it back. */
export async function openPdf(bytes: Uint8Array): Promise<PrintedPdf> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const printed = await readPages(document);
  document.destroy();
  library.destroy();
  return printed;
}

import type { Content } from 'pdfmake';
import { type Paper, printA4 } from '../print.ts';
import type { Sheet } from '../sheet.ts';
import { seal } from './signatures.ts';
import { addressee, title } from './text.ts';

/** An official letter: from whom, to whom, what it says, seal and day, and what belongs below. */
export interface Letter {
  readonly area: Paper['area'];
  readonly sheet: Sheet;
  readonly issuer: string;
  readonly name: string;
  /** A form number that stands at the head, where one is known. */
  readonly formNumber?: string;
  readonly number: string;
  readonly to: string;
  readonly body: readonly Content[];
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
  readonly below?: readonly Content[];
}

/** Prints an official letter on A4. */
export async function printLetter(letter: Letter): Promise<Uint8Array> {
  const { issuer, name, number, formNumber } = letter;
  const content: Content[] = [
    ...(formNumber === undefined ? [] : [{ text: formNumber, margin: [0, 0, 0, 2] } satisfies Content]),
    ...title(issuer, name, number),
    addressee(letter.to),
    ...letter.body,
    seal(issuer, letter.issuedOn),
    ...(letter.below ?? []),
  ];
  return printA4({ title: name, area: letter.area, number, sheet: letter.sheet, content });
}

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodePng, encodePng } from './png.ts';
import { isSignaturePng, toSignatureUrl } from './signature-image.ts';
import { drawPng } from './testing/draw-png.ts';

describe('a signature', () => {
  it('is read onto white paper', () => {
    const { width, height, pixels } = decodePng(drawPng());
    expect([width, height]).toEqual([120, 40]);
    expect(pixels[0]).toBeLessThan(40);
    expect(pixels[100]).toBe(255);
  });

  it('stays the same picture when written anew', () => {
    const picture = decodePng(drawPng());
    expect(decodePng(encodePng(picture))).toEqual(picture);
  });

  it('is read alike whatever filter its rows are packed with', () => {
    const flat = { width: 2, height: 2, pixels: Uint8Array.from([10, 20, 30, 50]) };
    const rows: Record<number, number[]> = { 1: [1, 10, 10, 1, 30, 20], 2: [2, 10, 20, 2, 20, 30], 3: [3, 10, 15, 3, 25, 25], 4: [4, 10, 10, 4, 20, 20] };
    for (const packed of Object.values(rows)) {
      const png = Buffer.from(encodePng(flat));
      const data = deflateSync(Buffer.from(packed));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(data.length);
      const body = Buffer.concat([png.subarray(0, 33), length, Buffer.from('IDAT'), data, Buffer.alloc(4), png.subarray(-12)]);
      expect([...decodePng(body).pixels]).toEqual([10, 20, 30, 50]);
    }
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['another kind of file', Buffer.from('%PDF-1.7')],
    ['a picture that says it is larger than it is', drawPng({ width: 121 })],
    ['a picture larger than any screen', drawPng({ width: 100_000 })],
    ['an unusual depth', drawPng({ depth: 16 })],
    ['an unknown filter', drawPng({ filter: 9 })],
    ['damaged data', drawPng({ packed: Buffer.from('not packed at all') })],
    ['data that unpacks into more than the picture holds', drawPng({ packed: deflateSync(Buffer.alloc(5_000_000)) })],
    ['a torn end', drawPng().subarray(0, 60)],
  ])('is refused when it is %s', (_what, bytes) => {
    expect(isSignaturePng(bytes)).toBe(false);
    expect(() => toSignatureUrl(bytes)).toThrow();
  });

  it('is accepted as a canvas writes it', () => {
    expect(isSignaturePng(drawPng())).toBe(true);
    expect(toSignatureUrl(drawPng())).toMatch(/^data:image\/png;base64,/);
  });
});

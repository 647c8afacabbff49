import { expect, test } from 'vitest';
import { makeJpeg, makePdf, makePng } from '../support/files.ts';
import { findFileType } from '../../apps/api/src/uploads/file-type.ts';

test('each kind is known by its build', () => {
  expect(findFileType(makeJpeg(500))).toBe('image/jpeg');
  expect(findFileType(makePng(500))).toBe('image/png');
  expect(findFileType(makePdf())).toBe('application/pdf');
});

test('a file that only begins like one, or is cut off, is none', () => {
  for (const whole of [makeJpeg(5000), makePng(5000), makePdf()]) {
    expect(findFileType(whole.subarray(0, whole.length / 2))).toBeUndefined();
    expect(findFileType(Buffer.concat([whole.subarray(0, 8), Buffer.from('<script>alert(1)</script>')]))).toBeUndefined();
    expect(findFileType(Buffer.concat([Buffer.from('MZ'), whole]))).toBeUndefined();
  }
  expect(findFileType(Buffer.concat([makePng(10), Buffer.from('<html>')]))).toBeUndefined();
  expect(findFileType(Buffer.alloc(0))).toBeUndefined();
  expect(findFileType(Buffer.alloc(100_000, 0xff))).toBeUndefined();
});

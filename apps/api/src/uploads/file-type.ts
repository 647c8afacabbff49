import type { UploadType } from '../contract/uploads.ts';

/** What a file really is, by its first bytes and its build, whatever it calls itself; undefined for anything but a whole JPEG, PNG or PDF. */
export function findFileType(file: Buffer): UploadType | undefined {
  if (isJpeg(file)) return 'image/jpeg';
  if (isPng(file)) return 'image/png';
  return isPdf(file) ? 'application/pdf' : undefined;
}

const jpegStart = 0xd8;
const jpegEnd = 0xd9;
const jpegScan = 0xda;
/** SOF0–SOF15 without DHT, JPG and DAC, which share their range. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Segments up to the scan, one of them a frame with a size, and an end mark after it. Telephones append to that what they like. */
function isJpeg(file: Buffer): boolean {
  if (file.length < 4 || file[0] !== 0xff || file[1] !== jpegStart) return false;
  let hasFrame = false;
  for (let at = 2; at + 4 <= file.length; ) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff) return false;
    // Marks may be padded with 0xff.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = file.readUInt16BE(at + 2);
    if (length < 2) return false;
    if (isFrame(marker)) hasFrame = at + 9 <= file.length && file.readUInt16BE(at + 5) > 0 && file.readUInt16BE(at + 7) > 0;
    if (marker === jpegScan) return hasFrame && file.lastIndexOf(Buffer.from([0xff, jpegEnd])) > at + length;
    at += 2 + length;
  }
  return false;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const chunkFrameBytes = 12;

/** The signature, a header chunk of a picture with a size, data, and chunks without a gap up to the end chunk. */
function isPng(file: Buffer): boolean {
  if (!file.subarray(0, pngSignature.length).equals(pngSignature)) return false;
  let hasData = false;
  for (let at = pngSignature.length; at + chunkFrameBytes <= file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const isFirst = at === pngSignature.length;
    if (isFirst && !(kind === 'IHDR' && length === 13 && file.readUInt32BE(at + 8) > 0 && file.readUInt32BE(at + 12) > 0)) return false;
    hasData ||= kind === 'IDAT';
    at += chunkFrameBytes + length;
    if (kind === 'IEND') return hasData && at === file.length;
  }
  return false;
}

/** The header in its place, and near the end where the cross-references start and the end mark. */
function isPdf(file: Buffer): boolean {
  const tail = file.subarray(Math.max(0, file.length - 2048)).toString('latin1');
  return /^%PDF-[12]\.\d/.test(file.toString('latin1', 0, 8)) && /startxref\s+\d+\s+%%EOF/.test(tail);
}

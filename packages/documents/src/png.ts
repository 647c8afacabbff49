import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Grey picture on white, one byte a pixel, rows from the top. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SIDE_MAX = 4096;
/** Channels of the colour types a browser's canvas writes: grey, RGB, grey with alpha, RGBA. */
const CHANNELS = new Map([
  [0, 1],
  [2, 3],
  [4, 2],
  [6, 4],
]);

function readHeader(body: Buffer): Header {
  if (body.length !== 13) throw new RangeError('The PNG has no proper header.');
  const [width, height, channels] = [body.readUInt32BE(0), body.readUInt32BE(4), CHANNELS.get(body.readUInt8(9))];
  const plain = body.readUInt8(8) === 8 && body.readUInt8(10) === 0 && body.readUInt8(11) === 0 && body.readUInt8(12) === 0;
  if (!plain || channels === undefined) throw new RangeError('The PNG is not of 8 bits a channel, without palette and interlacing.');
  if (width === 0 || height === 0 || width > SIDE_MAX || height > SIDE_MAX) throw new RangeError('The PNG is empty or too large.');
  return { width, height, channels };
}

function readChunks(png: Buffer): { header: Header; packed: Buffer } {
  let header: Header | undefined;
  const packed: Buffer[] = [];
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = readHeader(body);
    if (type === 'IDAT') packed.push(body);
    at += length + 12;
  }
  if (header === undefined) throw new RangeError('The PNG has no header.');
  return { header, packed: Buffer.concat(packed) };
}

function predictPaeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** By filter type, what a byte was predicted from (PNG specification, 9.2). */
const PREDICTORS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  predictPaeth,
];

function unfilter(filtered: Buffer, { width, height, channels }: Header): Uint8Array {
  const stride = width * channels;
  const raw = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const predict = PREDICTORS[filtered[row * (stride + 1)] ?? 0];
    if (predict === undefined) throw new RangeError('The PNG has an unknown filter.');
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column >= channels ? (raw[at - channels] ?? 0) : 0;
      const corner = column >= channels && row > 0 ? (raw[at - stride - channels] ?? 0) : 0;
      raw[at] = (filtered[row * (stride + 1) + 1 + column] ?? 0) + predict(left, raw[at - stride] ?? 0, corner);
    }
  }
  return raw;
}

function toGrey(raw: Uint8Array, { width, height, channels }: Header): Uint8Array {
  const hasAlpha = channels % 2 === 0;
  const colours = hasAlpha ? channels - 1 : channels;
  const pixels = new Uint8Array(width * height);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const at = pixel * channels;
    const alpha = hasAlpha ? (raw[at + colours] ?? 0) / 255 : 1;
    const [red, green, blue] = colours === 1 ? [raw[at], raw[at], raw[at]] : [raw[at], raw[at + 1], raw[at + 2]];
    const luma = 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0);
    pixels[pixel] = Math.round(luma * alpha + 255 * (1 - alpha));
  }
  return pixels;
}

/** Reads a PNG onto white. Throws RangeError for anything a browser's canvas would not have written, or larger than 4096 pixels a side. */
export function decodePng(bytes: Uint8Array): GreyPicture {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new RangeError('This is not a PNG.');
  const { header, packed } = readChunks(png);
  const length = header.height * (header.width * header.channels + 1);
  // The bound keeps a small file from unpacking into gigabytes.
  const filtered = inflateSync(packed, { maxOutputLength: length });
  if (filtered.length !== length) throw new RangeError('The PNG is incomplete.');
  return { width: header.width, height: header.height, pixels: toGrey(unfilter(filtered, header), header) };
}

function writeChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(body.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}

/** Writes a grey picture as a PNG without alpha. */
export function encodePng({ width, height, pixels }: GreyPicture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++) rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([SIGNATURE, writeChunk('IHDR', header), writeChunk('IDAT', deflateSync(rows)), writeChunk('IEND', Buffer.alloc(0))]);
}

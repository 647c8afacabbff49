import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG as a browser's canvas writes one, from its pixels' channels; parts may be made wrong on purpose. */
export function drawPng(wrong: { readonly width?: number; readonly depth?: number; readonly filter?: number; readonly packed?: Buffer } = {}): Uint8Array {
  const [width, height] = [120, 40];
  const rows = Array.from({ length: height }, (_, row) => {
    // A thick line from corner to corner on transparent ground.
    const pixels = Array.from({ length: width }, (__, column) => (Math.abs(column - row * 3) < 6 ? [10, 20, 60, 255] : [0, 0, 0, 0]));
    return Buffer.from([wrong.filter ?? 0, ...pixels.flat()]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(wrong.width ?? width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(wrong.depth ?? 8, 8);
  header.writeUInt8(6, 9);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = wrong.packed ?? deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

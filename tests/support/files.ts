import { createHash } from 'node:crypto';

function chunk(kind: string, data: Buffer): Buffer {
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length);
  frame.write(kind, 4, 'latin1');
  // The check sum is not looked at.
  return Buffer.concat([frame, data, Buffer.alloc(4)]);
}

/** A picture by its build, with `bytes` bytes of nothing in particular inside. */
export function makePng(bytes: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(100, 0);
  header.writeUInt32BE(100, 4);
  const data = Buffer.alloc(bytes, 'mingbai');
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

export function makeJpeg(bytes: number): Buffer {
  const frame = Buffer.from('ffc0000b080064006401011100', 'hex');
  return Buffer.concat([Buffer.from('ffd8', 'hex'), frame, Buffer.from('ffda0008010100003f00', 'hex'), Buffer.alloc(bytes, 1), Buffer.from('ffd9', 'hex')]);
}

export function makePdf(): Buffer {
  return Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n40\n%%EOF\n');
}

export function sha256(file: Buffer): string {
  return createHash('sha256').update(file).digest('hex');
}

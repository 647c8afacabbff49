import { decodePng, encodePng } from './png.ts';

/** Whether these bytes can be printed as a signature: a PNG as a browser's canvas writes it, at most 4096 pixels a side. */
export function isSignaturePng(bytes: Uint8Array): boolean {
  try {
    decodePng(bytes);
    return true;
  } catch (error) {
    // RangeError is ours; zlib reports damaged data with a code.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return false;
    throw error;
  }
}

/**
 * The signature as a data URL, read and written anew: the PDF library unpacks transparent pictures in a callback, where damaged
 * data would end the process instead of refusing this one paper. Throws for what `isSignaturePng` refuses.
 */
export function toSignatureUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(encodePng(decodePng(png))).toString('base64')}`;
}

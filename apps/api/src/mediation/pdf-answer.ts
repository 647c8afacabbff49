/** How an OpenAPI document tells of a paper. */
export const pdf = { description: 'PDF', content: { 'application/pdf': { schema: { type: 'string' as const, format: 'binary' } } } };

/** A paper is kept by nobody between us and its reader. */
export function pdfHeaders(name: string): Record<string, string> {
  return { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}.pdf"`, 'Cache-Control': 'no-store' };
}

export function toBody(paper: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(paper);
}

import mammoth from 'mammoth';

/** The paragraphs of a .docx as lines, empty ones kept so that line numbers mean something. Throws when the bytes are no .docx. */
export async function readDocxLines(bytes: Buffer): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  // Mammoth ends every paragraph with two line breaks.
  return value.split('\n\n').map((paragraph) => paragraph.replaceAll('\n', ' '));
}

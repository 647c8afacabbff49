/** A bureau's own file that cannot be taken in. `message` is Chinese, names file and line, and is meant for the person who dropped it. */
export class OwnMaterialError extends Error {
  readonly file: string;
  /** Counted from 1; paragraphs in a .docx. */
  readonly line: number;

  constructor(file: string, line: number, reason: string, options?: ErrorOptions) {
    super(`${file} 第 ${line} 行：${reason}`, options);
    this.name = 'OwnMaterialError';
    this.file = file;
    this.line = line;
  }
}

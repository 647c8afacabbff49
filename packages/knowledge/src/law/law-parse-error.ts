/** A law text that cannot be read rightly. `message` is Chinese, names file and line, and may be shown to staff. */
export class LawParseError extends Error {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;

  constructor(file: string, line: number, reason: string) {
    super(`${file} 第 ${line} 行：${reason}`);
    this.name = 'LawParseError';
    this.file = file;
    this.line = line;
  }
}

const width = 24;

/** One line that is written over on a terminal; elsewhere nothing but the beginning of each kind of work is told. */
export function createProgressBar(stream: NodeJS.WriteStream): { show(work: string, done: number, total: number, what: string): void; end(): void } {
  let last = '';
  return {
    show(work, done, total, what) {
      if (stream.isTTY) {
        const filled = total === 0 ? width : Math.round((width * done) / total);
        stream.write(`\r\u001b[K${work} [${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total} ${what.slice(0, 24)}`);
      } else if (work !== last) stream.write(`${work} ${total} 项\n`);
      last = work;
    },
    end() {
      if (stream.isTTY && last !== '') stream.write('\n');
    },
  };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '不存在',
  ENOTDIR: '不是文件夹',
  EISDIR: '是文件夹，不是文件',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ELOOP: '链接绕成了圈',
  ENOSPC: '磁盘已满',
  EROFS: '所在磁盘只读',
};

/** What a failed file operation means, in Chinese and without the path; for any other error its own message. */
export function describeFileFault(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  if (code === undefined) return cause.message;
  return reasons[code] ?? `无法读写（${code}）`;
}

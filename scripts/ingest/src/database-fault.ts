const unreachable = 'DATABASE_URL 指向的数据库连不上：请检查地址和端口，确认 PostgreSQL 已启动';
const refused = 'DATABASE_URL 里的用户名或密码不对，或者这个用户不允许从这台机器连接';

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  CONNECT_TIMEOUT: unreachable,
  CONNECTION_CLOSED: unreachable,
  CONNECTION_ENDED: unreachable,
  ENOTFOUND: 'DATABASE_URL 里的主机名找不到',
  EAI_AGAIN: 'DATABASE_URL 里的主机名暂时查不到',
  '28P01': refused,
  '28000': refused,
  '3D000': 'DATABASE_URL 里写的数据库不存在，请先创建',
  '42501': 'DATABASE_URL 里的用户没有建表的权限',
  '53300': '数据库的连接数已满',
  '57P03': '数据库正在启动，请稍后再试',
};

/** What an operator can mend about the database, in one Chinese sentence with the driver's code; undefined for any other fault. */
export function describeDatabaseFault(cause: unknown): string | undefined {
  for (let error = cause; error instanceof Error; error = error.cause) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const reason = reasons[code];
    if (reason !== undefined) return `${reason}（${code}）。`;
  }
  return undefined;
}

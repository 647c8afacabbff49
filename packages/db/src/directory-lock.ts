import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** Another process already works on this data directory. Two writers on one PGlite directory silently lose each other's rows (measured). */
export class DirectoryInUseError extends Error {
  constructor(directory: string) {
    super(`数据目录 ${directory} 正被另一个进程使用。请先停止那个进程（服务、导入或迁移），再启动。`);
    this.name = 'DirectoryInUseError';
  }
}

/**
 * Holds `directory` for this process until `release()` or death. A listening socket is the lock, so the kernel frees it on `kill -9` and no stale
 * file can shut a bureau out. Linux: an abstract socket. Elsewhere: a socket file, taken over when nobody answers on it.
 * Rejects with {@link DirectoryInUseError}.
 */
export async function lockDirectory(directory: string): Promise<{ release(): Promise<void> }> {
  const path = realpathSync(directory);
  const address = process.platform === 'linux' ? `\0mingbai-${createHash('sha256').update(path).digest('hex').slice(0, 40)}` : join(path, 'lock.sock');
  const server = (await listen(address)) ?? (await takeOver(address));
  if (!server) throw new DirectoryInUseError(directory);
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

async function takeOver(address: string): Promise<Server | undefined> {
  if (address.startsWith('\0') || (await answers(address))) return undefined;
  rmSync(address, { force: true });
  return listen(address);
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

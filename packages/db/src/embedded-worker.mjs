// Runs PGlite off the main thread: one slow query on the main thread would stop every other request for as long as it runs (measured: 1 s).
// Plain JavaScript, because a worker is started from a file that no bundler or loader has touched.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const { directory, socketPath } = workerData;

try {
  const database = await PGlite.create({
    ...(directory === null ? {} : { dataDir: directory }),
    extensions: { vector },
    relaxedDurability: false,
  });
  const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 32 });
  await server.start();
  parentPort.postMessage({ ready: true });
  parentPort.once('message', async () => {
    await server.stop();
    await database.close();
    process.exit(0);
  });
} catch (cause) {
  // PGlite's own error carries a 20 kB source line; the message is what helps.
  parentPort.postMessage({ failed: cause instanceof Error ? cause.message : String(cause) });
}

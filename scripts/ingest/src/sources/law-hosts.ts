const silencesMax = 3;

/** Which hosts answer. One that stays silent three times running is given up, so that a dead network costs seconds and not a timeout a file. */
export class LawHosts {
  readonly #alive: Set<string>;
  readonly #silences = new Map<string, number>();

  constructor(answering: string[]) {
    this.#alive = new Set(answering.map(hostOf));
  }

  isAlive(address: string): boolean {
    return this.#alive.has(hostOf(address));
  }

  get isAnyAlive(): boolean {
    return this.#alive.size > 0;
  }

  noteAnswer(address: string): void {
    this.#silences.delete(hostOf(address));
  }

  noteSilence(address: string): void {
    const host = hostOf(address);
    const silences = (this.#silences.get(host) ?? 0) + 1;
    this.#silences.set(host, silences);
    if (silences >= silencesMax) this.#alive.delete(host);
  }
}

/** Asks one address of every host, all at once, and keeps those that answer at all within the time: even a 404 shows that the network is there. */
export async function probeHosts(addresses: string[], timeoutMs: number, fetcher: typeof fetch): Promise<LawHosts> {
  const oneEach = addresses.filter((address, at) => addresses.findIndex((other) => hostOf(other) === hostOf(address)) === at);
  const answering = await Promise.all(oneEach.map(async (address) => ((await answers(address, timeoutMs, fetcher)) ? address : undefined)));
  return new LawHosts(answering.filter((address) => address !== undefined));
}

async function answers(address: string, timeoutMs: number, fetcher: typeof fetch): Promise<boolean> {
  try {
    const response = await fetcher(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'follow' });
    await response.body?.cancel();
    return true;
  } catch (error) {
    // Any error of fetch means silence; a fault of the program would be of another kind.
    if (error instanceof Error) return false;
    throw error;
  }
}

function hostOf(address: string): string {
  return new URL(address).host;
}

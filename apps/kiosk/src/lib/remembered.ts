/** A browser inside another app may forbid storage altogether; then nothing is remembered and nothing breaks. */
export interface Memory {
  get(name: string): string;
  set(name: string, value: string): void;
}

function createMemory(open: () => Storage): Memory {
  const attempt = <T>(work: (storage: Storage) => T, otherwise: T): T => {
    try {
      return work(open());
    } catch (error) {
      if (error instanceof DOMException) return otherwise;
      throw error;
    }
  };
  return {
    get: (name) => attempt((storage) => storage.getItem(`mingbai.${name}`) ?? '', ''),
    set: (name, value) => attempt((storage) => (value === '' ? storage.removeItem(`mingbai.${name}`) : storage.setItem(`mingbai.${name}`, value)), undefined),
  };
}

export const longMemory = createMemory(() => localStorage);
export const tabMemory = createMemory(() => sessionStorage);
/** What a shared machine uses: nothing outlives the page. */
export const noMemory: Memory = { get: () => '', set: () => undefined };

/**
 * Zod tries `new Function` to speed itself up; under our content security policy that is refused and reported. Told so beforehand, it does not
 * try. Must be the first import of the entry, because schemas read this when they are made.
 */
declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };

export {};

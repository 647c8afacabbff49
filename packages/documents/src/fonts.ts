import { createRequire } from 'node:module';

// Resolved from where this code runs, so that both the source and the server's bundle find the hoisted package.
const require = createRequire(import.meta.url);

/** Absolute paths of the two weights every paper is set in. */
export const FONT_FILES = {
  normal: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const;

import { createRequire } from 'node:module';

/** CSS weights used. */
export type Weight = 400 | 600;

const require = createRequire(import.meta.url);

/** Inter, the one typeface of pictures and pages (OFL). */
export const FONT_FILES: Readonly<Record<Weight, string>> = {
  400: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  600: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};

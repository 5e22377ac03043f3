const LATIN = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";
/** The signs that shift gives on the keys which hold letters in the other layouts. */
const LATIN_SHIFT = '~{}:"<>';
const RUSSIAN_SHIFT = 'ёхъжэбю';
const RUSSIAN = 'ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.';
const KAZAKH = 'ё"әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№';

/** A text typed with the wrong layout, and the layouts it was typed and meant in. */
export type Layout = 'latin-russian' | 'latin-kazakh' | 'russian-latin' | 'kazakh-latin';

const TABLES: Readonly<Record<Layout, ReadonlyMap<string, string>>> = {
  'latin-russian': table(LATIN + LATIN_SHIFT, RUSSIAN + RUSSIAN_SHIFT),
  'latin-kazakh': table(LATIN + LATIN_SHIFT, KAZAKH + RUSSIAN_SHIFT),
  'russian-latin': table(RUSSIAN, LATIN),
  'kazakh-latin': table(KAZAKH, LATIN),
};

export const LAYOUTS = Object.keys(TABLES) as readonly Layout[];

/** The normalised text as it would read had the same keys been pressed in the other layout. */
export function retype(text: string, layout: Layout): string {
  const keys = TABLES[layout];
  return Array.from(text, (letter) => keys.get(letter) ?? letter).join('');
}

function table(from: string, to: string): ReadonlyMap<string, string> {
  const meant = Array.from(to);
  return new Map(Array.from(from, (key, i) => [key, meant[i] ?? key]));
}

import type { Language } from '../../language/language.ts';
import { decimalsOf, type Scale } from './scale.ts';

/** From here on the ticks of an axis are written shortly: "20 млн". */
const LARGE = 10_000_000;
const MOST_DECIMALS = 20;

/** Writes the ticks of an axis in the language's own form, with the decimals that tell them apart. */
export function axisNumber(language: Language, { min, max, step }: Scale): (value: number) => string {
  const isLarge = Math.max(Math.abs(min), Math.abs(max)) >= LARGE;
  const decimals = Math.min(decimalsOf(step), MOST_DECIMALS);
  const format = new Intl.NumberFormat(
    language,
    isLarge
      ? { notation: 'compact', maximumFractionDigits: 3 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  );
  return (value) => format.format(value).replace('-', '\u2212');
}

/** Kazakh -нан/-нен, -тан/-тен, -дан/-ден ("from", "since", "than"), as skeletons have it. */
const ENDING = '[dtn][ae]n';

const IN_ABLATIVE = new RegExp(`${ENDING}$`);
const ENDING_ALONE = new RegExp(`^${ENDING}$`);

/** True where a folded word may stand in the Kazakh ablative: "жылдан", "Астанадан". Words of other languages end so, too. */
export function isInAblative(folded: string): boolean {
  return IN_ABLATIVE.test(folded);
}

/** True for the ending alone, which stands as a word of its own behind a number or a sign: "2021-ден", "5 %-дан". */
export function isAblativeEnding(folded: string): boolean {
  return ENDING_ALONE.test(folded);
}

const INSTRUMENTAL = /[mbp]en$/;

/** True where a folded word may stand in the Kazakh instrumental, -мен/-бен/-пен: "доллармен", "2022 жылмен". */
export function isInInstrumental(folded: string): boolean {
  return INSTRUMENTAL.test(folded);
}

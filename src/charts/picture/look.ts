/**
 * Sizes in CSS pixels of a picture 400 wide, which is about what a telephone shows of it; drawn three times as fine.
 */
export const WIDTH = 400;
export const MARGIN = 16;
export const FINENESS = 3;

export const SIZE = { title: 17, about: 13, label: 12, value: 12, note: 11 } as const;
/** Height of a line of text in times its size. */
export const LEADING = 1.3;

/** Dark on a light card: it stands out from a dark chat and does not vanish in a light one. */
export const COLOUR = {
  card: '#f6f7f9',
  ink: '#16202e',
  soft: '#4d5a6b',
  rule: '#d5dae1',
  axis: '#8f9aa8',
  bar: '#2f6db5',
  /** Bars beside the one that was asked for. */
  beside: '#a9c3e2',
} as const;

/** Told apart by the colour-blind too, in this order (after Okabe and Ito), each dark enough for text on the card. */
const SERIES_COLOURS = ['#2463ad', '#c2500a', '#00796b', '#8e3b8a', '#7a6400', '#4d5a6b'] as const;

/** The colour of a series by its place; beyond the last one they come again. */
export function colourOf(index: number): string {
  return SERIES_COLOURS[index % SERIES_COLOURS.length] ?? COLOUR.bar;
}

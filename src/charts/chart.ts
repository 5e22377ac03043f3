import type { Language } from '../language/language.ts';

/** A value in a chart: where it lies, and the text that the answer prints for it (with a star where a note below explains it). */
export interface Point {
  readonly value: number;
  readonly text: string;
  /** What is to be seen of its status: a break before it, or that it may still change or is not certain. */
  readonly mark?: 'break' | 'uncertain';
}

/** Values of one slice over the chart's periods; undefined where there is none, which has to stay a gap. */
export interface Line {
  /** What tells it from the others; empty where it is the only one. */
  readonly name: string;
  readonly points: readonly (Point | undefined)[];
}

/** One value among others in the same period. */
export interface Bar {
  readonly name: string;
  readonly point: Point;
  /** The one that was asked for among the others. */
  readonly isAsked: boolean;
}

/** The words around a picture, so that it can be passed on without its message. */
interface Frame {
  readonly language: Language;
  readonly title: string;
  /** Reference date and unit. */
  readonly about: string;
  /** What has to be known: values missing, breaks, provisional figures. */
  readonly notes: readonly string[];
  readonly source: string;
}

/**
 * A chart as plain data: what is drawn, not how. Everything that can be read in it is a text of the answer.
 *
 * - `lines`: over many periods, one line for each slice; an axis that need not begin at zero.
 * - `columns`: over few periods, or periods that were named one by one; from zero.
 * - `stack`: parts that make up a whole, over periods; from zero.
 * - `bars`: slices beside one another, a ranking or a comparison; from zero.
 * - `parts`: slices that make up a whole, in one period; from zero.
 */
export type Chart = PeriodChart | BarChart;

export interface PeriodChart extends Frame {
  readonly kind: 'lines' | 'columns' | 'stack';
  /** Labels of the axis, without a hole between the first and the last. */
  readonly periods: readonly string[];
  readonly lines: readonly Line[];
}

export interface BarChart extends Frame {
  readonly kind: 'bars' | 'parts';
  /** From the top down. */
  readonly bars: readonly Bar[];
}

import type { PeriodChart } from '../chart.ts';
import type { Scale } from './scale.ts';

/** Where the plot lies in the picture, in pixels. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Columns fill this part of their period's band. */
export const COLUMN = 0.7;

/** Where values lie in a plot over periods. */
export class Geometry {
  readonly area: Area;
  /** Width of a period. */
  readonly band: number;
  readonly #chart: PeriodChart;
  readonly #scale: Scale;

  constructor(chart: PeriodChart, scale: Scale, area: Area) {
    this.area = area;
    this.band = (area.right - area.left) / chart.periods.length;
    this.#chart = chart;
    this.#scale = scale;
  }

  /** Where a period begins. */
  start(period: number): number {
    return this.area.left + period * this.band;
  }

  /** The middle of a value: columns of one period stand side by side. */
  x(line: number, period: number): number {
    const { kind, lines } = this.#chart;
    const part = kind === 'columns' ? ((line + 0.5) / lines.length - 0.5) * COLUMN : 0;
    return this.start(period) + (0.5 + part) * this.band;
  }

  y(value: number): number {
    return this.area.bottom - this.length(value - this.#scale.min);
  }

  length(value: number): number {
    const { min, max } = this.#scale;
    return (value / (max - min)) * (this.area.bottom - this.area.top);
  }
}

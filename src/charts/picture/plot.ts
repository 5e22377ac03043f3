import type { EChartsCoreOption } from 'echarts/core';
import type { Drawing } from './frame.ts';

/** The part of a picture between its header and its footer. */
export interface Plot {
  /** Pixels from the top down. */
  readonly height: number;
  readonly drawings: readonly Drawing[];
  readonly option: EChartsCoreOption;
}

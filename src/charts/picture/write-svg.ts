import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../chart.ts';
import { barPlot } from './bar-plot.ts';
import { FAMILY, widthOf } from './font.ts';
import { footer, header } from './frame.ts';
import { COLOUR, WIDTH } from './look.ts';
import { periodPlot } from './period-plot.ts';

use([BarChart, LineChart, GridComponent, GraphicComponent, SVGRenderer]);

setPlatformAPI({
  measureText(text, font = '') {
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
    return { width: widthOf(text, size, /\b(600|bold)\b/.test(font) ? 600 : 400) };
  },
});

/** A drawing with its size in CSS pixels. */
export interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A chart as SVG, as high as its words and rows need. */
export function writeSvg(chart: Chart): Drawn {
  const head = header(chart);
  const top = head.height + 10;
  const plot = 'bars' in chart ? barPlot(chart, top) : periodPlot(chart, top);
  const foot = footer(chart, top + plot.height);
  const height = Math.ceil(top + plot.height + foot.height);
  const picture = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    picture.setOption({
      animation: false,
      backgroundColor: COLOUR.card,
      textStyle: { fontFamily: FAMILY },
      graphic: { elements: [...head.drawings, ...plot.drawings, ...foot.drawings] },
      ...plot.option,
    });
    return { svg: picture.renderToSVGString(), width: WIDTH, height };
  } finally {
    picture.dispose();
  }
}

import { describe, expect, test } from 'vitest';
import type { BarChart, Chart, PeriodChart, Point } from '../../../src/charts/chart.ts';
import { COLOUR, WIDTH } from '../../../src/charts/picture/look.ts';
import { writeSvg } from '../../../src/charts/picture/write-svg.ts';

const frame = {
  language: 'ru' as const,
  title: 'Уровень безработицы',
  about: '% · 2023 год',
  notes: ['* Это предварительные данные.'],
  source: 'Источник: Бюро национальной статистики',
};
const point = (value: number, mark?: Point['mark']): Point => ({
  value,
  text: `${value}`.replace('.', ','),
  ...(mark && { mark }),
});
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

/** Texts of a drawing, each line on its own. */
function textsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) =>
    (match[1] ?? '').replaceAll('&#160;', '\u00a0').trim(),
  );
}

/** Paths of drawn lines in a colour, as lists of points. */
function pathsIn(svg: string, colour: string): readonly (readonly string[])[] {
  return [...svg.matchAll(/<path d="([^"]+)" fill="(?:none|transparent)"[^>]*stroke="([^"]+)"/g)]
    .filter((match) => match[2] === colour)
    .map((match) => match[1]?.match(/[ML][\d.-]+ [\d.-]+|L?[\d.-]+ [\d.-]+/g) ?? []);
}

const bars = (values: readonly number[], asked = -1): BarChart => ({
  ...frame,
  kind: 'bars',
  bars: values.map((value, i) => ({ name: `Область ${i}`, point: point(value), isAsked: i === asked })),
});
const series = (
  points: readonly (Point | undefined)[],
  kind: PeriodChart['kind'] = 'lines',
): PeriodChart => ({
  ...frame,
  kind,
  periods: years(2000, 2000 + points.length - 1),
  lines: [{ name: '', points }],
});

/** Filled rectangles of the chart's bars: left edge and width, by colour. */
function barsIn(svg: string, colours: readonly string[]) {
  return [
    ...svg.matchAll(/<path d="M([\d.-]+) ([\d.-]+)l([\d.-]+) 0l0 ([\d.-]+)l[\d.-]+ 0Z" fill="([^"]+)"/g),
  ]
    .map(([, x, y, width, height, fill]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
      fill: fill ?? '',
    }))
    .filter(({ fill }) => colours.includes(fill));
}

describe('words', () => {
  test.each<Chart>([bars([5, 4.9, 4.8]), series([point(5.8), point(5.1), point(4.7)], 'columns')])(
    'a picture carries title, unit, notes, source and every value ($kind)',
    (chart) => {
      const texts = textsIn(writeSvg(chart).svg);
      const values = 'bars' in chart ? chart.bars.map((bar) => bar.point.text) : ['5,8', '5,1', '4,7'];
      for (const words of [frame.title, frame.about, ...frame.notes, frame.source, ...values])
        expect(texts).toContain(words);
    },
  );

  test('a long title is broken into lines, and the picture grows with it', () => {
    const title = 'Доля населения, проживающего в домохозяйствах с доступом к базовым услугам '
      .repeat(2)
      .trim();
    const short = writeSvg(bars([1, 2]));
    const long = writeSvg({ ...bars([1, 2]), title });
    expect(long.width).toBe(WIDTH);
    expect(long.height).toBeGreaterThan(short.height + 60);
    expect(textsIn(long.svg).join(' ')).toContain(title.slice(0, 30));
  });

  test('of a long series the newest, oldest, highest and lowest values are always written', () => {
    const values = Array.from({ length: 20 }, (_, i) => 1000 + ((i * 7) % 20) + (i === 9 ? 50 : 0));
    const texts = textsIn(writeSvg(series(values.map((value) => point(value)))).svg);
    for (const value of [values[0], values.at(-1), Math.max(...values), Math.min(...values)])
      expect(texts).toContain(String(value));
  });

  test('the newest year is always written below', () => {
    const texts = textsIn(writeSvg(series(years(1, 24).map((_, i) => point(i + 1)))).svg);
    expect(texts).toContain('2023');
  });

  test.each([0.001, 1e12, 0, -5])('values of the size of %d are drawn', (value) => {
    for (const chart of [bars([value, value / 2]), series([point(value), point(value * 1.1)], 'columns')]) {
      const { svg } = writeSvg(chart);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(textsIn(svg)).toContain(point(value).text);
    }
  });
});

describe('lines', () => {
  test('a gap stays a gap', () => {
    const points = [point(5), point(6), undefined, point(7), point(8)];
    const runs = pathsIn(writeSvg(series(points)).svg, COLOUR.bar).flat();
    // Two strokes of two points each: nothing leads from the second value to the fourth.
    expect(runs.filter((step) => step.startsWith('M'))).toHaveLength(2);
    expect(runs).toHaveLength(4);
  });

  test('nothing leads across a break, and a dashed line marks it', () => {
    const { svg } = writeSvg(series([point(5), point(6), point(9, 'break'), point(8)]));
    const runs = pathsIn(svg, COLOUR.bar).flat();
    expect(runs.filter((step) => step.startsWith('M'))).toHaveLength(2);
    expect(svg).toContain('stroke-dasharray');
  });

  test('a value that may still change is hollow', () => {
    const hollow = `fill="${COLOUR.card}" stroke="${COLOUR.bar}"`;
    expect(writeSvg(series([point(5), point(6)])).svg).not.toContain(hollow);
    expect(writeSvg(series([point(5), point(6, 'uncertain')])).svg).toContain(hollow);
  });
});

describe('bars', () => {
  test('lengths are as the values are, from zero', () => {
    const [first, second] = barsIn(writeSvg(bars([10, 9])).svg, [COLOUR.bar]);
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(0.9, 2);
    expect(second?.x).toBe(first?.x);
  });

  test('the one that was asked for stands out from the others', () => {
    const drawn = barsIn(writeSvg(bars([10, 9, 8], 1)).svg, [COLOUR.bar, COLOUR.beside]);
    expect(drawn.map(({ fill }) => fill)).toEqual([COLOUR.beside, COLOUR.bar, COLOUR.beside]);
  });

  test('what is below zero lies on the other side of it', () => {
    const drawn = barsIn(writeSvg(bars([4, -2])).svg, [COLOUR.bar]);
    expect(drawn[0]?.x).toBe(drawn[1]?.x);
    expect((drawn[1]?.width ?? 0) / (drawn[0]?.width ?? 1)).toBeCloseTo(-0.5, 2);
  });
});

import type { GraphicComponentOption } from 'echarts/components';
import type { Chart } from '../chart.ts';
import { FAMILY, widthOf } from './font.ts';
import type { Weight } from './font-files.ts';
import { COLOUR, LEADING, MARGIN, SIZE, WIDTH } from './look.ts';
import { wrapText } from './wrap-text.ts';

/** What is drawn by coordinates rather than by an axis. */
export type Drawing = GraphicComponentOption;

/** Words above or below the plot and the height that they take. */
export interface Block {
  readonly drawings: readonly Drawing[];
  readonly height: number;
}

const TEXT_WIDTH = WIDTH - 2 * MARGIN;

/** Title, reference date and unit, from the top of the picture. */
export function header({ title, about }: Chart): Block {
  const first = paragraph(title, MARGIN, { size: SIZE.title, weight: 600, colour: COLOUR.ink });
  const second = paragraph(about, MARGIN + first.height + 4, { size: SIZE.about, colour: COLOUR.soft });
  return {
    drawings: [...first.drawings, ...second.drawings],
    height: MARGIN + first.height + (second.height === 0 ? 0 : 4 + second.height),
  };
}

/** Notes and source, from `top` to the end of the picture. */
export function footer({ notes, source }: Chart, top: number): Block {
  const drawings: Drawing[] = [
    {
      type: 'line',
      shape: { x1: MARGIN, y1: top, x2: WIDTH - MARGIN, y2: top },
      style: { stroke: COLOUR.rule },
    },
  ];
  let y = top + 9;
  for (const text of [...notes, source]) {
    const colour = text === source ? COLOUR.soft : COLOUR.ink;
    const block = paragraph(text, y, { size: SIZE.note, colour });
    drawings.push(...block.drawings);
    y += block.height + 3;
  }
  return { drawings, height: y - top + MARGIN - 6 };
}

/** Names of lines or parts with their colours, in as many rows as they need. */
export function legend(entries: readonly { name: string; colour: string }[], top: number): Block {
  const height = SIZE.label * 1.7;
  const drawings: Drawing[] = [];
  let x = MARGIN;
  let y = top;
  for (const { name, colour } of entries) {
    const width = 14 + widthOf(name, SIZE.label, 600);
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      y += height;
    }
    drawings.push({ type: 'circle', shape: { cx: x + 4, cy: y + 5, r: 4 }, style: { fill: colour } });
    const lines = wrapText(name, TEXT_WIDTH - 14, SIZE.label, 600);
    drawings.push(
      ...lines.map((line, i) =>
        text(line, x + 14, y + i * SIZE.label * LEADING, {
          size: SIZE.label,
          weight: 600,
          colour: COLOUR.ink,
        }),
      ),
    );
    y += (lines.length - 1) * SIZE.label * LEADING;
    x += width + 16;
  }
  return { drawings, height: entries.length === 0 ? 0 : y - top + height };
}

interface TextLook {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour: string;
}

function paragraph(words: string, top: number, look: TextLook): Block {
  const lines = wrapText(words, TEXT_WIDTH, look.size, look.weight);
  const leading = look.size * LEADING;
  return {
    drawings: lines.map((line, i) => text(line, MARGIN, top + i * leading, look)),
    height: lines.length * leading,
  };
}

function text(words: string, x: number, y: number, { size, weight = 400, colour }: TextLook): Drawing {
  return {
    type: 'text',
    x,
    y,
    style: { text: words, fill: colour, fontFamily: FAMILY, fontSize: size, fontWeight: weight },
  };
}

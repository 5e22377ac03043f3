import type { Files } from '../archive-entry.ts';

/** Formats that Excel brings along: 9 is 0 %, 10 is 0.00 %. */
const BUILT_IN_PERCENT = new Set(['9', '10']);
/** A comma behind the last digit shows thousands: 12345 as 12. */
const SHOWS_THOUSANDS = /[0#?],+(?![0#?])/;

/**
 * Cells whose format shows another number than they hold, by `Sheet!A1`, with what is shown: 0.675 as 67.5 %, or 12345 as 12. What is meant there nobody
 * can say, and the library that reads workbooks does not tell.
 */
export function misleadingCells(parts: Files): ReadonlyMap<string, string> {
  const text = (path: string): string => parts.get(path)?.toString('utf8') ?? '';
  const styles = misleadingStyles(text('xl/styles.xml'));
  const found = new Map<string, string>();
  if (styles.size === 0) return found;
  const targets = new Map(
    tagsOf(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, ''),
    ]),
  );
  for (const sheet of tagsOf(text('xl/workbook.xml'), 'sheet')) {
    const path = `xl/${targets.get(attribute(sheet, 'r:id')) ?? ''}`;
    for (const cell of tagsOf(text(path), 'c')) {
      const shown = styles.get(attribute(cell, 's'));
      if (shown !== undefined) found.set(`${attribute(sheet, 'name')}!${attribute(cell, 'r')}`, shown);
    }
  }
  return found;
}

/** Places of such formats in the list of cell formats. */
function misleadingStyles(xml: string): ReadonlyMap<string, string> {
  const codes = new Map(
    tagsOf(xml, 'numFmt').map((tag) => [
      attribute(tag, 'numFmtId'),
      attribute(tag, 'formatCode').replace(/&quot;[^&]*&quot;|"[^"]*"|\\./g, ''),
    ]),
  );
  const [, cellFormats = ''] = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  return new Map(
    tagsOf(cellFormats, 'xf').flatMap((tag, place): readonly (readonly [string, string])[] => {
      const id = attribute(tag, 'numFmtId');
      const code = codes.get(id) ?? '';
      if (BUILT_IN_PERCENT.has(id) || code.includes('%')) return [[String(place), 'a percentage']];
      return SHOWS_THOUSANDS.test(code) ? [[String(place), 'thousands']] : [];
    }),
  );
}

function tagsOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

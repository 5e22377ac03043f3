import { type Indicator, indicatorSchema } from '../../catalogue/indicator.ts';
import { type Fault, type ReadSheet, shape } from './sheet-reader.ts';

const TIMING: Readonly<Record<string, Indicator['timing']>> = {
  'end of period': 'end_of_period',
  'whole period': 'whole_period',
};
const YES = /^(yes|иә|да)$/i;
const KEYS: Readonly<Record<string, string>> = { title: 'title en' };

/** Reads the sheet Indicators: a line for each. */
export function readIndicators(sheet: ReadSheet, fault: Fault): readonly Indicator[] {
  const ids = new Set<string>();
  return sheet.rows.flatMap((row) => {
    const id = row.text('id');
    if (ids.has(id)) fault(row.at('id'), `"${id}" is there twice.`);
    ids.add(id);
    const title = row.localised('title');
    if (Object.keys(title).length === 0) fault(row.at('title kk'), `${id} has no title.`);
    const timing = row.text('counted');
    if (timing !== '' && TIMING[timing] === undefined)
      fault(
        row.at('counted'),
        `"${timing}" is not known: "end of period" (a stock) or "whole period" (a flow).`,
      );
    const decimals = row.text('decimals');
    const wordings = row.wordings('other names');
    const definition = row.localised('definition');
    const value = {
      id,
      title,
      ...(wordings && { wordings }),
      ...(Object.keys(definition).length > 0 && { definition }),
      unit: row.text('unit'),
      decimals: decimals === '' ? 0 : Number(decimals),
      ...(TIMING[timing] && { timing: TIMING[timing] }),
      ...(YES.test(row.text('may be added up')) && { additive: true }),
      dimensions: row
        .text('dimensions')
        .split(/[,;\s]+/)
        .filter((one) => one !== ''),
    };
    return shape(indicatorSchema, value, (key) => row.at(KEYS[key] ?? key), fault) ?? [];
  });
}

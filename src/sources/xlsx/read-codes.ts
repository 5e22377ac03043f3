import { type Codelist, codelistSchema } from '../../catalogue/codelist.ts';
import { type Fault, type ReadSheet, shape } from './sheet-reader.ts';

const NAME_ROW = '';

/** Reads the sheet Codes: a line without a code names a codelist, the lines with one its codes. */
export function readCodes(sheet: ReadSheet, fault: Fault): readonly Codelist[] {
  const lists = new Map<string, { name: unknown; by: unknown; codes: unknown[]; place: string }>();
  for (const row of sheet.rows) {
    const id = row.text('codelist');
    const code = row.text('code');
    const list = lists.get(id) ?? { name: { en: id }, by: undefined, codes: [], place: row.at('codelist') };
    const wordings = row.wordings('other names');
    if (code === NAME_ROW) {
      list.name = row.localised('name');
      list.by = wordings;
    } else {
      const parent = row.text('parent');
      const total = /^(yes|иә|да)$/i.test(row.text('total'));
      list.codes.push({
        code,
        name: row.localised('name'),
        ...(wordings && { wordings }),
        ...(parent !== '' && { parent }),
        ...(total && { total }),
      });
      if (Object.keys(row.localised('name')).length === 0) fault(row.at('name kk'), `${code} has no name.`);
    }
    lists.set(id, list);
  }
  return [...lists].flatMap(([id, { name, by, codes, place }]) => {
    const value = { id, name, ...(by !== undefined && { by }), codes };
    return shape(codelistSchema, value, () => place, fault) ?? [];
  });
}

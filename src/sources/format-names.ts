/** Names of the outside formats, for messages and schemas: known without all that reads them. */
export const FORMAT_NAMES = [
  'open-sdg',
  'data-package',
  'json-stat',
  'pxweb',
  'sdmx-csv',
  'taldau',
  'xlsx',
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

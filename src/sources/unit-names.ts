/** A unit that the source does not name (SDMX: not applicable). */
export const NO_UNIT = '_Z';
export const NO_UNIT_NAME = { kk: 'бірлігі көрсетілмеген', ru: 'единица не указана', en: 'unit not stated' };
/** What units are called as a dimension. */
export const MEASURE_NAME = { kk: 'Өлшем бірлігі', ru: 'Единица измерения', en: 'Unit of measure' };

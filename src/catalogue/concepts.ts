/** SDMX concept of the place that a figure is about. */
export const AREA = 'REF_AREA';
/** SDMX concept of how old the people are whom a figure is about. */
export const AGE = 'AGE';
/** Economic activities: they cut across wages, water, output and much that is not held. */
export const ACTIVITY = 'ACTIVITY';
/** In which unit a figure is given, where an indicator gives it in several. */
export const MEASURE = 'MEASURE';

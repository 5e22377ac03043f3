/** Skeleton of "among", which stands before those of whom a figure is. */
export const AMONG = /^(?:sredi|amon(?:st)?)$/;
/** The same in Kazakh, where it stands behind them. */
export const KAZAKH_AMONG = /^arasinda/;

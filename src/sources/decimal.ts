/** No zeros before other digits: such a number has lost its decimal point. */
const NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([-+]?\d{1,4}))?$/;
/** A binary number holds so many digits exactly; more are the noise of a spreadsheet. */
const MOST_DIGITS = 15;
const MOST_DECIMALS = 20;
/** No number that is meant is written longer: the largest double has 309 digits. */
const LONGEST = 400;

/**
 * A number as digits with a decimal point: exponents resolved, moved by `power` of ten, rounded to 15 digits. What needs neither stays as it is
 * written. Undefined where it is no number, or one that could not be kept exactly: more than 15 digits before the decimal point, more than
 * 20 decimals.
 */
export function readDecimal(text: string, power = 0): string | undefined {
  const [whole, sign = '', units = '', fraction = '', exponent] =
    (text.length <= LONGEST && NUMBER.exec(text)) || [];
  if (whole === undefined) return undefined;
  const moved = power + Number(exponent ?? 0);
  let digits = `${units}${fraction}`.replace(/^0+/, '');
  let decimals = fraction.length - moved;
  const isRounded = digits.length > MOST_DIGITS;
  if (isRounded) {
    const cut = digits.length - MOST_DIGITS;
    const step = 10n ** BigInt(cut);
    digits = String((BigInt(digits) + step / 2n) / step);
    decimals -= cut;
  }
  if (isRounded || exponent !== undefined) {
    const zeros = Math.min(/0*$/.exec(digits)?.[0].length ?? 0, Math.max(0, decimals));
    digits = digits.slice(0, digits.length - zeros);
    decimals -= zeros;
  }
  if (digits === '') return exponent === undefined && fraction.length <= MOST_DECIMALS ? text : '0';
  if (decimals < 0) digits += '0'.repeat(Math.min(-decimals, MOST_DIGITS + 1));
  const places = Math.max(0, decimals);
  if (digits.length > MOST_DIGITS || places > MOST_DECIMALS) return undefined;
  const padded = digits.padStart(places + 1, '0');
  const end = padded.length - places;
  return `${sign}${padded.slice(0, end)}${places > 0 ? `.${padded.slice(end)}` : ''}`;
}

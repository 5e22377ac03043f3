/** SDMX CL_UNIT_MULT by name. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  '': 0,
  units: 0,
  tens: 1,
  hundreds: 2,
  thousands: 3,
  millions: 6,
  billions: 9,
  trillions: 12,
};
/** The power of ten that a cell names by its SDMX code (3) or name (Thousands); undefined where it is neither. */
export function readMultiplier(cell: string): number | undefined {
  return /^\d{1,2}$/.test(cell) ? Number(cell) : MULTIPLIERS[cell.toLowerCase()];
}

import { checkRepeated } from './check-repeated.ts';
import type { Descriptor } from './descriptor.ts';
import type { Document } from './document.ts';
import type { EditionFiles } from './edition-files.ts';
import { frequencyOf } from './period.ts';
import { error, type Place, type Report } from './problem.ts';

/** Checks an edition's descriptor against its indicators: each has one table, or is computed and has none. */
export function checkDescriptor({ descriptor, indicators }: EditionFiles, report: Report): void {
  if (descriptor === undefined) return;
  checkReferencePeriod(descriptor, report);
  const names = descriptor.value.resources.map(({ name }) => name);
  checkRepeated(descriptor, names, (position) => ['resources', position, 'name'], report);
  names.forEach((name, position) => {
    const place = (): Place => descriptor.at(['resources', position, 'name']);
    if (!indicators.has(name)) {
      const message = `There is no indicators/${name}.yaml for these observations. Correct the name or add the file.`;
      report(error(place(), 'unknown_indicator', message));
    } else if (indicators.get(name)?.value.ratio !== undefined) {
      const message = `"${name}" is declared as a ratio, which is computed. Take out the observations or the declaration.`;
      report(error(place(), 'unexpected_observations', message));
    }
  });
  for (const [id, indicator] of indicators) {
    if (indicator === undefined || indicator.value.ratio !== undefined || names.includes(id)) continue;
    const message = `No resource in datapackage.json holds the observations of "${id}". Add one, or take the indicator away.`;
    report(error(indicator.at(['id']), 'missing_observations', message));
  }
}

function checkReferencePeriod({ value, at }: Document<Descriptor>, report: Report): void {
  const { referencePeriod, frequency } = value.sandar;
  const found = frequencyOf(referencePeriod);
  if (found === frequency) return;
  const wrong = found === undefined ? 'is not a period' : `does not fit the frequency ${frequency}`;
  const message = `The reference period ${referencePeriod} ${wrong}. Yearly (A) it is 2023, S 2023-S1, Q 2023-Q4, M 2023-11.`;
  report(error(at(['sandar', 'referencePeriod']), 'bad_period', message));
}

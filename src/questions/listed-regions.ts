import type { Catalogue } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import { LANGUAGES } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import type { Reading } from './reading.ts';
import type { CodeSlot } from './slots.ts';

/** "Regions" after the last of several names, as skeletons. */
const REGIONS = /^(?:oblistar|oblast(?:ei|i|iah|iam|iami|s)$|regions$)/;
const JOINS = /^(?:i|and|jane|men|ben|pen|or|ili|nemese)$/;
/** What a region is called beside a town of the same name. */
const ONE_REGION = ['облысы', 'область', 'region'];

/** "Almaty and Akmola regions" are two regions, although "Almaty" alone is a town: each listed name before "regions" means a region, where one is called so. */
export function readListedRegions(
  { tokens }: Reading,
  codes: readonly CodeSlot[],
  catalogue: Catalogue,
): readonly CodeSlot[] {
  const areas = codes.filter(({ dimension }) => dimension === AREA).sort((a, b) => a.span.from - b.span.from);
  const last = areas.findLastIndex(({ span }) =>
    tokens.slice(span.from, span.to + 1).some(({ fold }) => REGIONS.test(fold)),
  );
  const regions = new Map<CodeSlot, CodeSlot>();
  for (let i = last - 1; i >= 0; i--) {
    const [slot, next] = [areas[i], areas[i + 1]];
    if (slot === undefined || next === undefined) break;
    const between = tokens.slice(slot.span.to, next.span.from);
    const isListed = between.every(({ fold }) => JOINS.test(fold)) && between.length <= 1;
    if (!isListed) break;
    const said = tokens.slice(slot.span.from, slot.span.to).map(({ text }) => text);
    const code = regionCalled(said.join(' '), catalogue);
    if (code !== undefined) regions.set(slot, { ...slot, code });
  }
  return codes.map((slot) => regions.get(slot) ?? slot);
}

function regionCalled(name: string, catalogue: Catalogue): string | undefined {
  const wanted = new Set(ONE_REGION.map((region) => `${name} ${region}`));
  const found = catalogue.codelists
    .get(AREA)
    ?.codes.find((one) => LANGUAGES.some((language) => wanted.has(normalise(one.name[language] ?? ''))));
  return found?.code;
}

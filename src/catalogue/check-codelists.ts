import { LANGUAGES } from '../language/language.ts';
import { checkRepeated } from './check-repeated.ts';
import type { Codebook } from './codebook.ts';
import type { Code, Codelist } from './codelist.ts';
import type { Document, Shelf } from './document.ts';
import { error, type Report, warning } from './problem.ts';

/** Checks codelists by themselves. `codebook` holds their codes, and those of the codelists that they add to. */
export function checkCodelists(codelists: Shelf<Codelist>, codebook: Codebook, report: Report): void {
  for (const document of codelists.values()) {
    if (document === undefined) continue;
    const own = document.value.codes.map(({ code }) => code);
    checkRepeated(document, own, (position) => ['codes', position, 'code'], report);
    const codes = codebook.get(document.value.id);
    if (codes === undefined) continue;
    document.value.codes.forEach((code, position) => {
      checkParent(document, code, position, codes, report);
      checkComplement(document, code, position, codes, report);
    });
    checkWordings(document, codes, report);
  }
}

/** A code stands for one thing, wherever it is declared: the codelists of all editions become one. */
export function checkAgreement(codelists: Iterable<Document<Codelist> | undefined>, report: Report): void {
  const known = new Map<string, { readonly code: Code; readonly file: string }>();
  for (const document of codelists) {
    document?.value.codes.forEach((code, position) => {
      const key = `${document.value.id}:${code.code}`;
      const first = known.get(key);
      if (first === undefined) known.set(key, { code, file: document.file });
      else if (meaningOf(first.code) !== meaningOf(code) && first.file !== document.file) {
        const named = `is "${namesOf(first.code)}" in ${first.file}, here "${namesOf(code)}"`;
        const placed = `has another parent, total or complement in ${first.file}`;
        const other = namesOf(first.code) === namesOf(code) ? placed : named;
        const message = `The code ${code.code} ${other}. Leave it to that codelist, or use another code.`;
        report(error(document.at(['codes', position]), 'conflicting_code', message));
      }
    });
  }
}

const namesOf = ({ name }: Code): string => LANGUAGES.flatMap((language) => name[language] ?? []).join(', ');

/** What a code stands for and where in its codelist, without what people call it. */
function meaningOf({ name: { kk, ru, en }, parent, complement, total, notHeld }: Code): string {
  return JSON.stringify([kk, ru, en, parent, complement, total, notHeld]);
}

function checkParent(
  { value, at }: Document<Codelist>,
  { code, parent }: Code,
  position: number,
  codes: ReadonlyMap<string, Code>,
  report: Report,
): void {
  if (parent === undefined) return;
  const placeOf = () => at(['codes', position, 'parent']);
  if (!codes.has(parent)) {
    const message = `The parent "${parent}" is not a code of ${value.id}. Correct it or add the code.`;
    report(error(placeOf(), 'unknown_code', message));
    return;
  }
  const passed = new Set<string>();
  let above: string | undefined = parent;
  while (above !== undefined && !passed.has(above)) {
    passed.add(above);
    above = codes.get(above)?.parent;
  }
  if (!passed.has(code)) return;
  const message = `The parents of ${code} lead back to it: ${[...passed].join(', ')}. Correct one of them.`;
  report(error(placeOf(), 'circular_parent', message));
}

function checkComplement(
  { value, at }: Document<Codelist>,
  { code, complement }: Code,
  position: number,
  codes: ReadonlyMap<string, Code>,
  report: Report,
): void {
  if (complement === undefined) return;
  const placeOf = () => at(['codes', position, 'complement']);
  const other = codes.get(complement);
  if (other === undefined) {
    const message = `The complement "${complement}" is not a code of ${value.id}. Correct it or add the code.`;
    report(error(placeOf(), 'unknown_code', message));
  } else if (other.complement !== undefined) {
    const message = `${code} is to be everything but ${complement}, which is itself declared as a complement. One of them has to be published.`;
    report(error(placeOf(), 'bad_reference', message));
  }
}

/**
 * Two codes with one wording: people who use it will be asked which is meant, so it should be so on purpose. It is, where one is a part of the other
 * (a town and its region), or where the wording is declared as everyday speech for one of them.
 */
function checkWordings(
  { value, at }: Document<Codelist>,
  codes: ReadonlyMap<string, Code>,
  report: Report,
): void {
  const positions = new Map(value.codes.map(({ code }, position) => [code, position]));
  const meant = new Map<string, string[]>();
  for (const code of codes.values()) {
    const shared = new Map<string, string[]>();
    for (const wording of wordingsOf(code)) {
      const earlier = meant.get(wording) ?? [];
      for (const other of earlier) {
        if (isMeant(wording, code, codes.get(other))) continue;
        shared.set(other, [...(shared.get(other) ?? []), `"${wording}"`]);
      }
      meant.set(wording, [...earlier, code.code]);
    }
    const position = positions.get(code.code);
    if (position === undefined) continue;
    for (const [other, wordings] of shared) {
      const message = `${code.code} and ${other} are both called ${wordings.join(', ')}. Make sure that both are meant.`;
      report(warning(at(['codes', position]), 'equal_wordings', message));
    }
  }
}

function isMeant(wording: string, one: Code, other: Code | undefined): boolean {
  return (
    other === undefined ||
    one.parent === other.code ||
    other.parent === one.code ||
    everydayOf(one).has(wording) !== everydayOf(other).has(wording)
  );
}

function everydayOf({ everyday = {} }: Code): ReadonlySet<string> {
  return lowerCased(Object.values(everyday).flat());
}

function wordingsOf({ name, wordings = {}, everyday = {} }: Code): ReadonlySet<string> {
  return lowerCased([
    ...Object.values(name),
    ...Object.values(wordings).flat(),
    ...Object.values(everyday).flat(),
  ]);
}

function lowerCased(wordings: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(wordings.flatMap((wording) => wording?.toLowerCase() ?? []));
}

import { checkRepeated } from './check-repeated.ts';
import { type Codebook, lacks } from './codebook.ts';
import type { Document, Path } from './document.ts';
import type { EditionFiles } from './edition-files.ts';
import type { Indicator } from './indicator.ts';
import { error, type ProblemCode, type Report } from './problem.ts';
import { OWN_COLUMNS } from './read-observations.ts';
import { isMeant } from './themes.ts';

/** Reports what indicators, terms and codelists of an edition refer to and what is not there, and ids that stand twice. */
export function checkReferences(files: EditionFiles, codebook: Codebook, report: Report): void {
  for (const indicator of files.indicators.values()) {
    if (indicator !== undefined) checkIndicator(indicator, files, codebook, report);
  }
  checkTerms(files, codebook, report);
  checkKeyFigures(files, codebook, report);
  checkThemes(files, report);
  checkIds(files.terms, report);
  checkIds(files.links, report);
  checkCodeTerms(files, report);
}

/** Reports a fault at a part of one document. */
type Complain = (path: Path, code: ProblemCode, message: string) => void;

function complainOf(document: Document<unknown>, report: Report): Complain {
  return (path, code, message) => report(error(document.at(path), code, message));
}

function checkIds(list: Document<readonly { readonly id: string }[]> | undefined, report: Report): void {
  if (list === undefined) return;
  const ids = list.value.map(({ id }) => id);
  checkRepeated(list, ids, (position) => [position, 'id'], report);
}

function checkIndicator(
  document: Document<Indicator>,
  files: EditionFiles,
  codebook: Codebook,
  report: Report,
): void {
  const complain = complainOf(document, report);
  const { unit, dimensions, everydayMeansTotal = [], appliesTo = {}, terms = [] } = document.value;
  checkCodeOf('UNIT_MEASURE', unit, codebook, ['unit'], complain);
  dimensions.forEach((dimension, position) => {
    const path = ['dimensions', position];
    checkCodelist(dimension, codebook, path, complain);
    if (OWN_COLUMNS.has(dimension)) {
      complain(path, 'bad_reference', `${dimension} is a column of every table and cannot be a dimension.`);
    }
    if (dimensions.indexOf(dimension) < position) {
      complain(path, 'duplicate_id', `The dimension ${dimension} stands here twice. Take one of them out.`);
    }
  });
  everydayMeansTotal.forEach((dimension, position) => {
    checkCodelist(dimension, codebook, ['everydayMeansTotal', position], complain);
  });
  for (const [dimension, codes] of Object.entries(appliesTo)) {
    checkCodelist(dimension, codebook, ['appliesTo', dimension], complain);
    codes.forEach((code, position) => {
      if (lacks(codebook, dimension, code))
        complain(['appliesTo', dimension, position], 'unknown_code', unknownCode(dimension, code));
    });
  }
  terms.forEach((term, position) => {
    checkTerm(term, files, ['terms', position], complain);
  });
  checkSums(document.value, codebook, complain);
  checkShareOf(document.value, files, complain);
  checkRatio(document.value, files, complain);
}

function checkSums({ dimensions, sums = [] }: Indicator, codebook: Codebook, complain: Complain): void {
  sums.forEach(({ dimension, parts }, position) => {
    if (!dimensions.includes(dimension)) {
      const message = `The indicator has no dimension ${dimension}. Correct it or add the dimension.`;
      complain(['sums', position, 'dimension'], 'unknown_dimension', message);
      return;
    }
    parts.forEach((part, index) => {
      const path = ['sums', position, 'parts', index];
      if (lacks(codebook, dimension, part)) complain(path, 'unknown_code', unknownCode(dimension, part));
      if (parts.indexOf(part) === index) return;
      complain(path, 'duplicate_id', `The part ${part} stands here twice. Take one of them out.`);
    });
  });
}

function checkShareOf({ id, dimensions, shareOf }: Indicator, files: EditionFiles, complain: Complain): void {
  if (shareOf === undefined || !isIndicator(shareOf, files, ['shareOf'], complain)) return;
  const whole = files.indicators.get(shareOf)?.value;
  if (shareOf === id || whole?.ratio !== undefined) {
    const message = `Shares are of another indicator, one with observations; "${shareOf}" is not.`;
    complain(['shareOf'], 'bad_reference', message);
  }
  const missing = dimensions.filter((dimension) => whole?.dimensions.includes(dimension) === false);
  if (missing.length > 0) {
    const message = `Shares by ${missing.join(', ')} cannot be of "${shareOf}", which has no such dimension. Add it there or take it out here.`;
    complain(['shareOf'], 'unknown_dimension', message);
  }
}

function checkRatio({ id, ratio }: Indicator, files: EditionFiles, complain: Complain): void {
  for (const [role, other] of Object.entries(ratio ?? {})) {
    const path = ['ratio', role];
    if (!isIndicator(other, files, path, complain)) continue;
    if (other !== id && files.indicators.get(other)?.value.ratio === undefined) continue;
    const message = `A ratio is computed from indicators with observations; "${other}" is not one.`;
    complain(path, 'bad_reference', message);
  }
}

function checkTerms({ terms, ...files }: EditionFiles, codebook: Codebook, report: Report): void {
  if (terms === undefined) return;
  const complain = complainOf(terms, report);
  terms.value.forEach(({ codes = [], indicators = [] }, position) => {
    codes.forEach(({ dimension, code }, index) => {
      const path = [position, 'codes', index];
      checkCodeOf(dimension, code, codebook, path, complain);
    });
    indicators.forEach((id, index) => {
      isIndicator(id, files, [position, 'indicators', index], complain);
    });
  });
}

function checkKeyFigures({ publication, ...files }: EditionFiles, codebook: Codebook, report: Report): void {
  if (publication === undefined) return;
  const complain = complainOf(publication, report);
  publication.value.keyFigures?.forEach(({ indicator, slice = {} }, position) => {
    const path = ['keyFigures', position];
    if (!isIndicator(indicator, files, [...path, 'indicator'], complain)) return;
    // A codelist that is missing is told at the indicator.
    for (const [dimension, code] of Object.entries(slice))
      if (codebook.has(dimension) && lacks(codebook, dimension, code))
        complain([...path, 'slice', dimension], 'unknown_code', unknownCode(dimension, code));
  });
}

function checkThemes({ publication, indicators }: EditionFiles, report: Report): void {
  if (publication === undefined) return;
  const complain = complainOf(publication, report);
  const { themes = [] } = publication.value;
  const ids = themes.map(({ id }) => id);
  checkRepeated(publication, ids, (position) => ['themes', position, 'id'], report);
  themes.forEach((theme, position) => {
    theme.indicators.forEach((entry, index) => {
      if ([...indicators.keys()].some((id) => isMeant(entry, id))) return;
      const message = `No indicator is called "${entry}". Correct it, or take it out of the theme.`;
      complain(['themes', position, 'indicators', index], 'unknown_indicator', message);
    });
  });
}

function checkCodeTerms(files: EditionFiles, report: Report): void {
  for (const document of files.codelists.values()) {
    if (document === undefined) continue;
    const complain = complainOf(document, report);
    document.value.codes.forEach(({ term }, position) => {
      if (term !== undefined) checkTerm(term, files, ['codes', position, 'term'], complain);
    });
  }
}

function isIndicator(
  id: string,
  files: Pick<EditionFiles, 'indicators'>,
  path: Path,
  complain: Complain,
): boolean {
  if (files.indicators.has(id)) return true;
  complain(path, 'unknown_indicator', `There is no indicators/${id}.yaml. Correct the id or add the file.`);
  return false;
}

function checkTerm(id: string, { terms }: EditionFiles, path: Path, complain: Complain): void {
  if (terms === undefined || terms.value.some((term) => term.id === id)) return;
  complain(path, 'unknown_term', `There is no term "${id}" in terms.yaml. Correct the id or add the term.`);
}

function checkCodelist(dimension: string, codebook: Codebook, path: Path, complain: Complain): boolean {
  if (codebook.has(dimension)) return true;
  const message = `There is no codelist ${dimension}. Add codelists/${dimension}.yaml or correct the name.`;
  complain(path, 'missing_codelist', message);
  return false;
}

function checkCodeOf(
  dimension: string,
  code: string,
  codebook: Codebook,
  path: Path,
  complain: Complain,
): void {
  if (checkCodelist(dimension, codebook, path, complain) && lacks(codebook, dimension, code)) {
    complain(path, 'unknown_code', unknownCode(dimension, code));
  }
}

function unknownCode(dimension: string, code: string): string {
  return `"${code}" is not a code of ${dimension}. Correct it, or add it to the codelist.`;
}

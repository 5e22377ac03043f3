import { inLanguage } from '../language/language.ts';
import type { Answer } from './answer.ts';
import type { Span } from './message.ts';
import { usesOfTerm } from './uses-of-term.ts';
import { nameShortly, upperFirst, type Words } from './words.ts';

type Glossary = Extract<Answer, { kind: 'glossary' }>;

/** Of long glossaries so many terms are shown; a word finds the others. */
const MOST_TERMS = 20;

/** The terms that a glossary shows: those found, or all where none was. */
export function termsShown({ catalogue }: Words, { terms }: Glossary): readonly string[] {
  return listed(catalogue, terms).slice(0, MOST_TERMS);
}

/** Terms with the indicators that use them. Their definitions are the buttons below. */
export function writeGlossary(words: Words, answer: Glossary): readonly Span[] {
  const shown = termsShown(words, answer);
  const all = listed(words.catalogue, answer.terms).length;
  return [
    heading(words, answer),
    '\n',
    ...shown.flatMap((id): readonly Span[] => ['\n• ', { bold: nameTerm(words, id) }, uses(words, id)]),
    ...(all > shown.length ? [`\n${words.text('more-lines', { count: all - shown.length })}`] : []),
    '\n\n',
    words.text('glossary-search'),
  ];
}

function listed({ terms }: Words['catalogue'], found: readonly string[] = []): readonly string[] {
  return found.length > 0 ? found : [...terms.keys()];
}

function heading({ text }: Words, { terms }: Glossary): string {
  if (terms === undefined) return text('glossary');
  return text(terms.length > 0 ? 'glossary-found' : 'glossary-none');
}

/** A term by its shortest name. */
export function nameTerm({ catalogue, language }: Words, id: string): string {
  const term = catalogue.terms.get(id)?.term;
  return upperFirst(inLanguage(term?.shortName ?? term?.name ?? {}, language));
}

/** The indicators that use a term, each named once. */
function uses(words: Words, id: string): string {
  const names = new Set(
    usesOfTerm(words.catalogue, id).map(({ indicator }) => nameShortly(words, indicator)),
  );
  return names.size === 0 ? '' : ` – ${[...names].join(', ')}`;
}

import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { type ObsStatus, type Slice, TELLING_STATUSES } from '../catalogue/observation.ts';
import { inLanguage } from '../language/language.ts';
import type { AnswerNote, Figure } from './answer.ts';
import { commonSlice, lessOf } from './common-slice.ts';
import { labelsAmong } from './label-figures.ts';
import { joinList, nameSlice, type Words } from './words.ts';
import { nameRevised } from './write-revised.ts';

/** Of what a note is about so many are named. */
const MOST_NAMED = 6;

/** A note as a line of its own, with a sign before it; undefined where there is nothing to say. */
export function writeNote(
  words: Words,
  note: AnswerNote,
  indicator: CatalogueIndicator,
  figures: readonly Figure[],
): string | undefined {
  const text = noteWords(words, note, indicator, figures);
  return text && `${note.kind === 'publication_note' ? '⚠️' : 'ℹ️'} ${text}`;
}

/** A note in words alone; undefined where there is nothing to say. */
export function noteWords(
  words: Words,
  note: AnswerNote,
  indicator: CatalogueIndicator,
  figures: readonly Figure[],
): string | undefined {
  switch (note.kind) {
    case 'latest_period_assumed':
      return undefined;
    case 'whole_system':
      return words.text('note-whole-system');
    case 'fewer_periods':
      return words.text('note-fewer-periods');
    case 'missing_slices':
      return words.text('note-missing-slices', { slices: nameMissing(words, note.slices, figures) });
    case 'missing_periods':
      return words.text('note-missing-periods', { periods: note.periods.join(', ') });
    case 'old_period':
      return words.text('note-old-period', { period: note.period, years: note.years });
    case 'status':
      return nameStatus(words, note.status, figures);
    case 'revised':
      return nameRevised(words, note.figures, figures);
    case 'publication_note': {
      const text = indicator.edition.publication.notes?.[note.id];
      return text && inLanguage(text, words.language);
    }
  }
}

/** What a status means for the reader; undefined where it means nothing to them. Of several figures that do not all have it, those that do are named. */
export function nameStatus(
  words: Words,
  status: ObsStatus,
  figures: readonly Figure[] = [],
): string | undefined {
  if (!TELLING_STATUSES.has(status)) return undefined;
  const having = figures.filter((figure) => figure.status === status);
  if (having.length === 0 || having.length === figures.length) return words.text(`status-${status}`);
  const labels = fewOf(words, having.map(labelsAmong(words, figures, commonSlice(figures))));
  return words.text(`status-named-${status}`, { labels });
}

/** What a status is called beside its value, in a word or two; undefined where it means nothing to readers. */
export function nameMark(words: Words, status: ObsStatus | undefined): string | undefined {
  return status !== undefined && TELLING_STATUSES.has(status) ? words.text(`told-mark-${status}`) : undefined;
}

/** Without what the heading says of all lines. */
function nameMissing(words: Words, slices: readonly Slice[], figures: readonly Figure[]): string {
  const common = figures.length > 1 ? commonSlice(figures) : {};
  return fewOf(
    words,
    slices.map((slice) => nameSlice(words, lessOf(slice, common))),
  );
}

/** Names, as many as a note has place for. */
function fewOf(words: Words, names: readonly string[]): string {
  const left = names.length - MOST_NAMED;
  if (left <= 0) return joinList(words, names);
  return `${names.slice(0, MOST_NAMED).join(', ')} ${words.text('more-lines', { count: left })}`;
}

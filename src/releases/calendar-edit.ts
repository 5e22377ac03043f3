import { isPlannedDate, type PlannedRelease } from '../catalogue/calendar.ts';
import { frequencyOf } from '../catalogue/period.ts';
import type { Language, Localised } from '../language/language.ts';
import { type CalendarEntry, changeEntry, isOpen, newEntry } from './calendar.ts';

/** What an operator does to one release of a publication. */
export type CalendarEdit = { readonly publication: string; readonly id: string } & (
  | {
      readonly kind: 'add';
      readonly period: string;
      readonly date: string;
      readonly status: 'tentative' | 'confirmed';
    }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'move'; readonly date: string; readonly reason: Localised }
  | { readonly kind: 'cancel'; readonly reason: Localised }
);

/** Names of edits, as they are written after `/calendar_`. */
export const EDIT_KINDS = [
  'add',
  'confirm',
  'move',
  'cancel',
] as const satisfies readonly CalendarEdit['kind'][];

/**
 * Reads an edit from what follows its command: the publication's id and the release's, for `add` and `move` the date and its hour, and reasons below,
 * a line in each language (`kk: …`). A release that is added is named after its period. Undefined where it is written otherwise.
 */
export function readCalendarEdit(kind: CalendarEdit['kind'], text: string): CalendarEdit | undefined {
  const [first = '', ...lines] = text.trim().split(/\s*\n\s*/);
  const [publication, name, ...rest] = first.split(/\s+/);
  const reason = readReason(lines);
  if (publication === undefined || name === undefined || reason === undefined) return undefined;
  const id = name.toLowerCase();
  if (kind === 'confirm' || kind === 'cancel') {
    if (rest.length > 0 || (kind === 'confirm' && lines.length > 0)) return undefined;
    return kind === 'confirm' ? { kind, publication, id } : { kind, publication, id, reason };
  }
  const isSure = kind === 'add' && rest.at(-1) === 'confirmed';
  const date = (isSure ? rest.slice(0, -1) : rest).join('T');
  if (!isPlannedDate(date)) return undefined;
  if (kind === 'move') return { kind, publication, id, date, reason };
  const period = name.toUpperCase();
  if (frequencyOf(period) === undefined || lines.length > 0) return undefined;
  return { kind, publication, id, period, date, status: isSure ? 'confirmed' : 'tentative' };
}

function readReason(lines: readonly string[]): Localised | undefined {
  const read = lines.map((line) => /^(kk|ru|en)\s*:\s*(\S.*)$/.exec(line));
  if (read.some((one) => one === null)) return undefined;
  return Object.fromEntries(read.flatMap((one) => (one === null ? [] : [[one[1], one[2]]])));
}

/** Why an edit is not made. */
export type EditRefusal = 'unknown' | 'known' | 'published' | 'unchanged' | 'reason';

export type EditOutcome =
  | { readonly kind: 'edited'; readonly entry: CalendarEntry }
  | { readonly kind: 'refused'; readonly why: EditRefusal };

/** Makes an edit. What is moved or cancelled has a reason in each of the publication's `languages`, since its readers are told. `at` is epoch milliseconds. */
export function editCalendar(
  held: readonly CalendarEntry[],
  edit: CalendarEdit,
  languages: readonly Language[],
  at: number,
): EditOutcome {
  const by = { publication: edit.publication, origin: 'operator', at } as const;
  const before = held.find(({ id }) => id === edit.id);
  if (edit.kind === 'add') {
    const { id, period, date, status } = edit;
    return before === undefined ? edited(newEntry({ id, period, date, status }, by)) : refused('known');
  }
  if (before === undefined) return refused('unknown');
  if (before.status === 'published') return refused('published');
  if ('reason' in edit && languages.some((language) => edit.reason[language] === undefined))
    return refused('reason');
  const after = changeEntry(before, planOf(before, edit), by);
  return after === before ? refused('unchanged') : edited(after);
}

/** What is moved after it was cancelled is taken up again. */
function planOf(
  { id, period, date, status }: CalendarEntry,
  edit: Exclude<CalendarEdit, { kind: 'add' }>,
): PlannedRelease {
  switch (edit.kind) {
    case 'confirm':
      return { id, period, date, status: 'confirmed' };
    case 'cancel':
      return { id, period, date, status: 'cancelled', reason: edit.reason };
    case 'move':
      return {
        id,
        period,
        date: edit.date,
        status: isOpen({ status }) ? status : 'tentative',
        reason: edit.reason,
      };
  }
}

function edited(entry: CalendarEntry): EditOutcome {
  return { kind: 'edited', entry };
}

function refused(why: EditRefusal): EditOutcome {
  return { kind: 'refused', why };
}

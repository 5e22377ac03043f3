import { describe, expect, test } from 'vitest';
import { type CalendarEntry, newEntry } from '../../src/releases/calendar.ts';
import { type CalendarEdit, editCalendar, readCalendarEdit } from '../../src/releases/calendar-edit.ts';

const reason = { kk: 'Себебі бар.', ru: 'Есть причина.', en: 'There is a reason.' };
const reasonLines = 'kk: Себебі бар.\nru: Есть причина.\nen: There is a reason.';

describe('reading an edit', () => {
  test.each<[CalendarEdit['kind'], string, CalendarEdit]>([
    [
      'add',
      'books 2025-Q4 2026-02-10 11:00 confirmed',
      {
        kind: 'add',
        publication: 'books',
        id: '2025-q4',
        period: '2025-Q4',
        date: '2026-02-10T11:00',
        status: 'confirmed',
      },
    ],
    [
      'add',
      '  books   2025  2026-02-10 ',
      {
        kind: 'add',
        publication: 'books',
        id: '2025',
        period: '2025',
        date: '2026-02-10',
        status: 'tentative',
      },
    ],
    ['confirm', 'books 2025', { kind: 'confirm', publication: 'books', id: '2025' }],
    [
      'move',
      `books 2025 2026-02-17\n${reasonLines}`,
      { kind: 'move', publication: 'books', id: '2025', date: '2026-02-17', reason },
    ],
    [
      'cancel',
      `books 2025\n\n${reasonLines}\n`,
      { kind: 'cancel', publication: 'books', id: '2025', reason },
    ],
    ['cancel', 'books 2025', { kind: 'cancel', publication: 'books', id: '2025', reason: {} }],
  ])('%s %s', (kind, text, edit) => {
    expect(readCalendarEdit(kind, text)).toEqual(edit);
  });

  test.each<[CalendarEdit['kind'], string]>([
    ['add', ''],
    ['add', 'books'],
    ['add', 'books 2025'],
    ['add', 'books spring 2026-02-10'],
    ['add', 'books 2025 10.02.2026'],
    ['add', 'books 2025 2026-02-30'],
    ['add', 'books 2025 2026-02-10 25:00'],
    ['add', 'books 2025 2026-02-10 11:00 surely'],
    ['add', `books 2025 2026-02-10\n${reasonLines}`],
    ['confirm', 'books 2025 2026-02-10'],
    ['move', 'books 2025 2026-02-10 confirmed'],
    ['move', 'books 2025 2026-02-10\nwithout a language'],
    ['cancel', 'books 2025 2026-02-10'],
  ])('%s "%s" is not one', (kind, text) => {
    expect(readCalendarEdit(kind, text)).toBeUndefined();
  });
});

describe('making an edit', () => {
  const held: CalendarEntry = newEntry(
    { id: '2025', period: '2025', date: '2026-02-10T11:00', status: 'tentative' },
    { publication: 'books', origin: 'edition', at: 1 },
  );
  const make = (edit: CalendarEdit, entries: readonly CalendarEntry[] = [held]) =>
    editCalendar(entries, edit, ['kk', 'ru', 'en'], 2);
  const release = { publication: 'books', id: '2025' };

  test('a release is added once', () => {
    const edit: CalendarEdit = {
      kind: 'add',
      ...release,
      period: '2025',
      date: '2026-02-10',
      status: 'tentative',
    };
    expect(make(edit, [])).toMatchObject({ kind: 'edited', entry: { origin: 'operator', sequence: 0 } });
    expect(make(edit)).toEqual({ kind: 'refused', why: 'known' });
  });

  test('it is confirmed, and keeps where it was moved from and why', () => {
    const moved = { ...held, movedFrom: '2026-02-01', reason };
    expect(make({ kind: 'confirm', ...release }, [moved])).toMatchObject({
      kind: 'edited',
      entry: { status: 'confirmed', movedFrom: '2026-02-01', reason, sequence: 1, origin: 'operator' },
    });
    expect(make({ kind: 'confirm', ...release }, [{ ...held, status: 'confirmed' }])).toEqual({
      kind: 'refused',
      why: 'unchanged',
    });
  });

  test('it is moved and cancelled with a reason in every language', () => {
    expect(make({ kind: 'move', ...release, date: '2026-02-17T11:00', reason })).toMatchObject({
      kind: 'edited',
      entry: {
        date: '2026-02-17T11:00',
        movedFrom: '2026-02-10T11:00',
        reason,
        movedAt: 2,
        status: 'tentative',
      },
    });
    expect(make({ kind: 'cancel', ...release, reason })).toMatchObject({
      kind: 'edited',
      entry: { status: 'cancelled', reason, movedAt: 2 },
    });
    const { en: _, ...two } = reason;
    expect(make({ kind: 'cancel', ...release, reason: two })).toEqual({ kind: 'refused', why: 'reason' });
  });

  test('one that was cancelled is taken up again with a new date', () => {
    const cancelled: CalendarEntry = { ...held, status: 'cancelled' };
    expect(make({ kind: 'move', ...release, date: '2026-03-01', reason }, [cancelled])).toMatchObject({
      kind: 'edited',
      entry: { status: 'tentative', date: '2026-03-01', movedAt: 2 },
    });
  });

  test('what is not there or is out stays as it is', () => {
    expect(make({ kind: 'confirm', publication: 'books', id: '2026' })).toEqual({
      kind: 'refused',
      why: 'unknown',
    });
    expect(make({ kind: 'cancel', ...release, reason }, [{ ...held, status: 'published' }])).toEqual({
      kind: 'refused',
      why: 'published',
    });
  });
});

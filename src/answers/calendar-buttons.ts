import type { CalendarAnswer } from './answer.ts';
import type { Button, ButtonRows } from './message.ts';
import { nameMonth } from './name-date.ts';
import { nameQuestion } from './name-question.ts';
import type { Words } from './words.ts';

/** So many publications have a button; the calendar of another is asked for by its name. */
const MOST_PUBLICATIONS = 8;

/** From a calendar to the months around it, and to the calendars of the publications or back to that of all. */
export function calendarButtons(
  words: Words,
  { publication, month, months, today }: CalendarAnswer,
): ButtonRows {
  const of = publication === undefined ? {} : { publication };
  const shown = month ?? today.slice(0, 7);
  const turn = months.map(
    (one): Button => ({
      label: words.text(one < shown ? 'button-month-before' : 'button-month-after', {
        month: nameMonth(words, one),
      }),
      question: { kind: 'calendar', ...of, month: one },
    }),
  );
  const coming: Button = {
    label: words.text('button-calendar-coming'),
    question: { kind: 'calendar', ...of },
  };
  return [
    ...(turn.length === 0 ? [] : [turn]),
    ...(month === undefined ? [] : [[coming]]),
    ...publications(words, publication, month),
  ];
}

function publications(words: Words, publication: string | undefined, month: string | undefined): ButtonRows {
  const { editions } = words.catalogue;
  if (editions.length < 2) return [];
  const at = month === undefined ? {} : { month };
  if (publication !== undefined)
    return [[{ label: words.text('button-calendar-all'), question: { kind: 'calendar', ...at } }]];
  return editions.slice(0, MOST_PUBLICATIONS).map(({ id }) => [
    {
      label: nameQuestion(words, { kind: 'publication', publication: id }),
      question: { kind: 'calendar', publication: id, ...at },
    },
  ]);
}

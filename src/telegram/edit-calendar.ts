import type { MiddlewareFn } from 'grammy';
import type { Span } from '../answers/message.ts';
import { nameDate } from '../answers/name-date.ts';
import { type Words, wordsIn } from '../answers/words.ts';
import { writeEntry } from '../answers/write-calendar.ts';
import type { CalendarEntry } from '../releases/calendar.ts';
import {
  type CalendarEdit,
  EDIT_KINDS,
  type EditOutcome,
  type EditRefusal,
  editCalendar,
  readCalendarEdit,
} from '../releases/calendar-edit.ts';
import { dayAt } from '../releases/clock-time.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { composeText } from './compose-text.ts';
import { textsOfOperators } from './operators-only.ts';
import { readCommand } from './question-text.ts';
import { spokenLanguage } from './spoken-language.ts';

/** So many releases or publications are named. */
const MOST_NAMED = 20;

/** `/calendar_add`, `_confirm`, `_move` and `_cancel`, for operators; to others these are no commands. */
export function editCalendarEntries(ports: BotPorts): MiddlewareFn<BotContext> {
  return textsOfOperators(ports, async (ctx, next) => {
    const command = readCommand(ctx.message);
    const kind = EDIT_KINDS.find((one) => `calendar_${one}` === command?.name.toLowerCase());
    if (command === undefined || kind === undefined) return next();
    ctx.outcome = `calendar_${kind}`;
    const words = wordsIn(await spokenLanguage(ports, ctx), ports.catalogueHeld(), ports.locales);
    const edit = readCalendarEdit(kind, command.rest);
    const spans = edit === undefined ? explain(words) : await act(ports, words, edit, ctx.from.id);
    const { text, entities } = composeText(spans);
    await ctx.reply(text, { entities: entities ?? [], link_preview_options: { is_disabled: true } });
  });
}

/** Makes an edit, and says what the entry is now or why it is not made. */
async function act(
  ports: BotPorts,
  words: Words,
  edit: CalendarEdit,
  operator: number,
): Promise<readonly Span[]> {
  const edition = words.catalogue.editions.find(({ id }) => id === edit.publication);
  if (edition === undefined) return explain(words);
  const { languages } = edition.descriptor.sandar;
  const tried: { readonly held: readonly CalendarEntry[]; readonly outcome: EditOutcome }[] = [];
  await ports.calendar.change(edit.publication, (held) => {
    const outcome = editCalendar(held, edit, languages, ports.now());
    tried.push({ held, outcome });
    return outcome.kind === 'edited' ? [...held.filter(({ id }) => id !== edit.id), outcome.entry] : held;
  });
  const { held, outcome } = tried.at(-1) ?? { held: [], outcome: { kind: 'refused', why: 'unknown' } };
  const { kind, publication, id } = edit;
  const became = outcome.kind === 'edited' ? { date: outcome.entry.date } : { refused: outcome.why };
  ports.log.info({ operator, kind, publication, release: id, ...became }, 'an operator edited the calendar');
  if (outcome.kind === 'refused') return refuse(words, outcome.why, held, ports.timeZone);
  const { timeZone } = ports;
  const today = dayAt(ports.now(), timeZone);
  return [
    { bold: words.text('telegram-calendar-edited') },
    '\n\n',
    ...writeEntry(words, outcome.entry, { today, timeZone }),
  ];
}

/** Why an edit is not made, and which releases there are. */
function refuse(
  words: Words,
  why: EditRefusal,
  held: readonly CalendarEntry[],
  timeZone: string,
): readonly Span[] {
  const releases = held
    .filter(({ status }) => status !== 'published')
    .slice(-MOST_NAMED)
    .map(({ id, date }) => `\n• ${id} – ${nameDate(words, date, timeZone)}`);
  return [{ bold: words.text(`telegram-calendar-refused-${why}`) }, ...releases];
}

/** How edits are written, and the ids of the publications. */
function explain(words: Words): readonly Span[] {
  const ids = words.catalogue.editions.slice(0, MOST_NAMED).map(({ id }) => id);
  return [words.text('telegram-calendar-usage', { publications: ids.join(', ') })];
}

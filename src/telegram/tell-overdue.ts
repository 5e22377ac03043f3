import type { Api } from 'grammy';
import { wordsIn } from '../answers/words.ts';
import { entriesThatFit, writeEntry } from '../answers/write-calendar.ts';
import { languageOfInterface } from '../language/language.ts';
import { dayAt } from '../releases/clock-time.ts';
import type { BotPorts } from './bot-context.ts';
import { composeText } from './compose-text.ts';
import { describeError } from './describe-error.ts';

type Ports = Pick<
  BotPorts,
  'calendar' | 'chats' | 'catalogueHeld' | 'locales' | 'log' | 'now' | 'operators' | 'timeZone'
>;

/** Tells operators, and nobody else, of releases whose date has passed without them: each once for each date that it has had. For a schedule to call. */
export async function tellOverdue(api: Api, ports: Ports): Promise<void> {
  const { calendar, log, timeZone } = ports;
  const entries = await calendar.takeOverdue(ports.now(), timeZone);
  if (entries.length === 0) return;
  const today = dayAt(ports.now(), timeZone);
  for (const { publication, id, date } of entries)
    log.warn({ publication, release: id, date }, 'a planned release has not come');
  for (const operator of ports.operators) {
    try {
      const { language = languageOfInterface(undefined) } = await ports.chats.read(operator);
      const words = wordsIn(language, ports.catalogueHeld(), ports.locales);
      // All of them are in the log.
      const shown = entriesThatFit(entries.map((entry) => writeEntry(words, entry, { today, timeZone })));
      const left = entries.length - shown.length;
      const { text, entities } = composeText([
        { bold: words.text('telegram-calendar-overdue') },
        ...shown.flatMap((entry) => ['\n\n', ...entry]),
        ...(left > 0 ? ['\n\n', words.text('more-lines', { count: left })] : []),
      ]);
      await api.sendMessage(operator, text, { entities: entities ?? [] });
    } catch (error) {
      log.warn({ error: describeError(error) }, 'an operator could not be told of late releases');
    }
  }
}

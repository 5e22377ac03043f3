import { type Api, InputFile } from 'grammy';
import { wordsIn } from '../../answers/words.ts';
import { languageOfInterface } from '../../language/language.ts';
import { monthBefore } from '../../monitoring/usage-report.ts';
import { dayAt } from '../../releases/clock-time.ts';
import type { ScheduledTask } from '../../schedules.ts';
import type { UsageStore } from '../../storage/usage-store.ts';
import type { BotPorts } from '../bot-context.ts';
import { composeText } from '../compose-text.ts';
import { describeError } from '../describe-error.ts';
import type { Shown } from './desk-ports.ts';
import { writeUsage } from './write-usage.ts';

type Ports = Pick<
  BotPorts,
  'chats' | 'catalogueHeld' | 'locales' | 'log' | 'now' | 'operators' | 'timeZone'
> & {
  readonly usage: UsageStore;
};

/** Sends something to an operator: words, and the file that belongs to them. */
export async function sendShown(
  api: Pick<Api, 'sendMessage' | 'sendDocument'>,
  chatId: number,
  { spans, file }: Shown,
): Promise<void> {
  const { text, entities } = composeText(spans);
  await api.sendMessage(chatId, text, {
    entities: entities ?? [],
    link_preview_options: { is_disabled: true },
  });
  if (file !== undefined) await api.sendDocument(chatId, new InputFile(file.bytes, file.name));
}

/** Tells operators on the first of each month how much the bot was used in the month before. One who never opened the bot cannot be written to. */
export function tellUsage(api: Pick<Api, 'sendMessage' | 'sendDocument'>, ports: Ports): ScheduledTask {
  return {
    name: 'usage-report',
    cron: '0 9 1 * *',
    async run() {
      const month = monthBefore(dayAt(ports.now(), ports.timeZone));
      for (const operator of ports.operators) {
        try {
          const { language = languageOfInterface(undefined) } = await ports.chats.read(operator);
          const words = wordsIn(language, ports.catalogueHeld(), ports.locales);
          await sendShown(api, operator, await writeUsage(ports.usage, words, month));
        } catch (error) {
          ports.log.warn({ error: describeError(error) }, 'an operator could not be told of the usage');
        }
      }
    },
  };
}

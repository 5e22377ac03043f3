import type { MiddlewareFn } from 'grammy';
import { type Words, wordsIn } from '../../answers/words.ts';
import { dayAt } from '../../releases/clock-time.ts';
import type { BotContext } from '../bot-context.ts';
import { textsOfOperators } from '../operators-only.ts';
import { readCommand } from '../question-text.ts';
import { spokenLanguage } from '../spoken-language.ts';
import type { OfficeDeskPorts, Shown } from './desk-ports.ts';
import { sendShown } from './tell-usage.ts';
import { writeMisses } from './write-misses.ts';
import { writeReload } from './write-reload.ts';
import { writeStatus } from './write-status.ts';
import { writeUsage } from './write-usage.ts';

const ACTS = ['status', 'misses', 'reload', 'usage'] as const;
type Act = (typeof ACTS)[number];

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** `/status`, `/misses`, `/reload` and `/usage [2026-11]`, for operators; to others these are no commands. */
export function officeDesk(ports: OfficeDeskPorts): MiddlewareFn<BotContext> {
  return textsOfOperators(ports, async (ctx, next) => {
    const command = readCommand(ctx.message);
    const act = ACTS.find((one) => one === command?.name.toLowerCase());
    if (command === undefined || act === undefined) return next();
    ctx.outcome = `office_${act}`;
    ports.log.info({ operator: ctx.from.id, act }, 'an operator acted');
    const words = wordsIn(await spokenLanguage(ports, ctx), ports.catalogueHeld(), ports.locales);
    await sendShown(ctx.api, ctx.chatId, await show(ports, words, act, command.rest.trim()));
  });
}

async function show(ports: OfficeDeskPorts, words: Words, act: Act, rest: string): Promise<Shown> {
  switch (act) {
    case 'status':
      return { spans: await writeStatus(ports, words) };
    case 'misses':
      await ports.keepMisses();
      return { spans: await writeMisses(ports, words) };
    case 'reload':
      return { spans: await writeReload(ports, words) };
    case 'usage': {
      await ports.keepUsage();
      const month = MONTH.test(rest) ? rest : dayAt(ports.now(), ports.timeZone).slice(0, 7);
      return writeUsage(ports.usage, words, month);
    }
  }
}

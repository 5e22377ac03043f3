import { InputFile } from 'grammy';
import type { FileFormat } from '../answers/message.ts';
import type { BotPorts } from './bot-context.ts';
import { LONGEST_CAPTION } from './compose-text.ts';
import type { ChatContext } from './deliver.ts';
import type { Press } from './press.ts';
import { spokenLanguage } from './spoken-language.ts';

/** Sends the data behind an answer as a file. Returns what is said where nothing of it is held any more. */
export async function sendFile(
  ports: BotPorts,
  ctx: ChatContext,
  press: Press,
  format: FileFormat,
): Promise<string | undefined> {
  ctx.outcome = `file_${format}`;
  const language = press.language ?? (await spokenLanguage(ports, ctx));
  const file = await ports.exporter.export(press.question, language, format);
  if (file === undefined) return ports.locales.text(language, 'telegram-no-file');
  await ctx.replyWithDocument(new InputFile(file.bytes, file.name), {
    caption: file.caption.slice(0, LONGEST_CAPTION),
    reply_parameters: { message_id: press.messageId, allow_sending_without_reply: true },
  });
  return undefined;
}

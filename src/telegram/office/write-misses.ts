import type { Span } from '../../answers/message.ts';
import type { Words } from '../../answers/words.ts';
import type { OfficeDeskPorts } from './desk-ports.ts';

/** So many are shown, out of so many that are looked at. */
const MOST_SHOWN = 20;
const MOST_READ = 100;

/** What several chats have asked and is not understood to this day, the most asked first. */
export async function writeMisses(
  { misses, responder }: OfficeDeskPorts,
  words: Words,
): Promise<readonly Span[]> {
  const lines: string[] = [];
  for (const { form, asked, chats } of await misses.common(MOST_READ)) {
    if (lines.length === MOST_SHOWN) break;
    const { reply } = await responder.reply(form, {});
    if (reply.answer.kind === 'unknown') lines.push(words.text('office-miss', { form, asked, chats }));
  }
  if (lines.length === 0) return [words.text('office-misses-none')];
  return [{ bold: words.text('office-misses') }, `\n${lines.join('\n')}`];
}

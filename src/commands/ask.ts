import { createInterface } from 'node:readline';
import * as z from 'zod';
import { createResponder } from '../answers/create-responder.ts';
import { plainText } from '../answers/message.ts';
import { toRecord } from '../answers/reply-record.ts';
import type { Conversation, Responder } from '../answers/respond.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatProblem } from '../catalogue/problem.ts';
import { openHoldings } from '../holdings/holdings.ts';
import { loadLocales } from '../locales/locales.ts';
import { fail } from './fail.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run --silent ask -- "question" [--data DIR]
npm run --silent ask -- --jsonl [--data DIR] < conversations.jsonl

Answers questions from a data directory (./data unless given), without Telegram.
--jsonl  reads one conversation a line: {"id", "turns": [..], "languageCode"?, "now"?}; writes one line for each.`;

const conversationSchema = z.object({
  id: z.string(),
  turns: z.array(z.string()).min(1),
  languageCode: z.string().optional(),
  now: z.iso.date().optional(),
});

/** Runs the command; returns the exit code. Input that is no conversation is answered with an error line, and the rest goes on. */
export async function ask(args: readonly string[]): Promise<number> {
  const read = readOptions(args, {
    jsonl: { type: 'boolean' },
    data: { type: 'string', default: './data' },
    help: { type: 'boolean' },
  });
  if (read === undefined) {
    console.error(HELP);
    return 2;
  }
  const { values, positionals } = read;
  if (values.help || (!values.jsonl && positionals.length === 0)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const opened = await openHoldings(values.data);
  if (!opened.ok) return fail(opened.problems.map(formatProblem));
  const clock = { now: new Date() };
  const responder = createResponder({
    ...opened.value,
    locales: loadLocales(new URL('../../locales', import.meta.url).pathname),
    now: () => clock.now,
  });
  if (values.jsonl) await askLines(responder, opened.value.understanding.catalogue, clock);
  else {
    const { reply } = await responder.reply(positionals.join(' '), {});
    console.log(plainText(reply.message));
    if (reply.answer.kind === 'choice')
      for (const button of reply.message.buttons.flat())
        if ('question' in button) console.log(`• ${button.label}`);
  }
  return 0;
}

async function askLines(responder: Responder, catalogue: Catalogue, clock: { now: Date }): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') process.stdout.write(`${await askLine(line, responder, catalogue, clock)}\n`);
  }
}

async function askLine(
  line: string,
  responder: Responder,
  catalogue: Catalogue,
  clock: { now: Date },
): Promise<string> {
  const input = parseConversation(line);
  if (typeof input === 'string') return JSON.stringify({ id: null, error: input });
  clock.now = input.now === undefined ? new Date() : new Date(`${input.now}T12:00:00Z`);
  const replies = [];
  let conversation: Conversation = {};
  for (const turn of input.turns) {
    const { reply, conversation: after } = await responder.reply(turn, conversation, input.languageCode);
    replies.push(toRecord(reply, catalogue));
    conversation = after;
  }
  return JSON.stringify({ id: input.id, replies });
}

/** A conversation, or one sentence on what is wrong with the line. */
function parseConversation(line: string): z.infer<typeof conversationSchema> | string {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return 'The line is not JSON.';
  }
  const parsed = conversationSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map(({ path: [field] }) => field));
  const [wrong] = Object.entries(WANTED).find(([field]) => fields.has(field)) ?? [];
  return wrong === undefined
    ? 'The line is not a conversation: it has to be an object with "id" and "turns".'
    : `"${wrong}" has to be ${WANTED[wrong]}.`;
}

/** What each field of a conversation holds. */
const WANTED: Readonly<Record<string, string>> = {
  id: 'a text',
  turns: 'a list of at least one text',
  languageCode: 'a text such as "kk"',
  now: 'a day such as "2024-06-01"',
};

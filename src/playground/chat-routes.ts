import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { PersonalChat } from './chat.ts';
import { chatEvents } from './chat-events.ts';
import { chooseInline, queryInline } from './inline-acts.ts';
import type { MessageContent } from './objects.ts';
import { correct, press, say, setBlocked } from './person-acts.ts';
import type { Telegram } from './telegram.ts';

const messageText = z
  .string()
  .max(4096)
  .refine((text) => text.trim() !== '');
const SAID = z.strictObject({ text: messageText });
const CORRECTED = z.strictObject({ messageId: z.int(), text: messageText });
const PRESSED = z.strictObject({ messageId: z.int(), data: z.string() });
const BLOCKED = z.strictObject({ blocked: z.boolean() });
/** https://core.telegram.org/bots/api#inlinequery */
const ASKED_INLINE = z.strictObject({ query: z.string().max(256), offset: z.string().max(64).default('') });
const CHOSEN = z.strictObject({ queryId: z.string(), resultId: z.string() });

/** What the page does for a person: `/chats/<person>/…`, all in JSON. Answers 204, or 400 and 404. */
export function chatRoutes(telegram: Telegram): Hono {
  const app = new Hono();
  const chatOf = (context: Context): PersonalChat | undefined =>
    telegram.chats.get(Number(context.req.param('person')));

  const act = <Body>(
    what: string,
    schema: z.ZodType<Body>,
    // biome-ignore lint/suspicious/noConfusingVoidType: what always comes about has nothing to return.
    apply: (chat: PersonalChat, body: Body) => boolean | void,
  ) =>
    app.post(`/chats/:person/${what}`, async (context) => {
      const chat = chatOf(context);
      if (chat === undefined) return context.notFound();
      // A form on another site cannot send this type without asking first.
      if (!context.req.header('content-type')?.startsWith('application/json'))
        return context.text('JSON, please', 415);
      const body = schema.safeParse(await context.req.json().catch(() => undefined));
      if (!body.success) return context.text('not understood', 400);
      return apply(chat, body.data) === false ? context.notFound() : context.body(null, 204);
    });

  app.get('/chats/:person/events', (context) => {
    const chat = chatOf(context);
    return chat === undefined ? context.notFound() : chatEvents(context, telegram, chat);
  });
  app.get('/chats/:person/files/:message', (context) => {
    const message = chatOf(context)?.messages.get(Number(context.req.param('message')));
    return sendFile(context, telegram, message);
  });
  app.get('/chats/:person/results/:query/:result', (context) => {
    const { query, result } = context.req.param();
    const offered = telegram.inline.offers.get(query)?.results.find(({ id }) => id === result);
    return chatOf(context) === undefined ? context.notFound() : sendFile(context, telegram, offered?.content);
  });
  act('say', SAID, (chat, { text }) => say(telegram, chat, text.trim()));
  act('correct', CORRECTED, (chat, { messageId, text }) => correct(telegram, chat, messageId, text.trim()));
  act('press', PRESSED, (chat, { messageId, data }) =>
    press(telegram, chat.person, chat.messages.get(messageId), data),
  );
  act('block', BLOCKED, (chat, { blocked }) => setBlocked(telegram, chat, blocked));
  act('inline', ASKED_INLINE, (chat, { query, offset }) => {
    queryInline(telegram, chat.person, chat, query, offset);
  });
  act(
    'choose',
    CHOSEN,
    (chat, { queryId, resultId }) =>
      chooseInline(telegram, chat.person, chat, queryId, resultId) !== undefined,
  );
  return app;
}

/** A message's picture or file. */
function sendFile(context: Context, { files }: Telegram, shown: MessageContent = {}) {
  const id = shown.photo?.at(-1)?.file_id ?? shown.document?.file_id;
  const file = id === undefined ? undefined : files.get(id);
  if (file === undefined) return context.notFound();
  // A file is saved, never shown: what is in it could otherwise act as this page.
  const disposition = file.kind === 'Photo' ? 'inline' : 'attachment';
  return context.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.type,
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeName(file.name)}`,
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
}

/** https://datatracker.ietf.org/doc/html/rfc8187#section-3.2.1: fewer signs stay as they are than in addresses. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { type Chat, peopleIn, type Talk } from './chat.ts';
import { eventStream } from './event-stream.ts';
import { chooseInline, queryInline } from './inline-acts.ts';
import type { MessageContent, User } from './objects.ts';
import { correct, press, say, setBlocked } from './person-acts.ts';
import { findChat, type Telegram } from './telegram.ts';

const messageText = z
  .string()
  .max(4096)
  .refine((text) => text.trim() !== '');
const SAID = z.strictObject({ text: messageText, replyTo: z.int().optional() });
const CORRECTED = z.strictObject({ messageId: z.int(), text: messageText });
const PRESSED = z.strictObject({ messageId: z.int(), data: z.string() });
const BLOCKED = z.strictObject({ blocked: z.boolean() });
/** https://core.telegram.org/bots/api#inlinequery */
const ASKED_INLINE = z.strictObject({ query: z.string().max(256), offset: z.string().max(64).default('') });
const CHOSEN = z.strictObject({ queryId: z.string(), resultId: z.string() });

/** A person, in a chat of theirs. */
interface Place<In = Chat> {
  readonly person: User;
  readonly chat: In;
}

/** What the page is told (`/events`), and does for a person: `/people/<person>/chats/<chat>/…`, all in JSON. Answers 204, or 400 and 404. */
export function chatRoutes(telegram: Telegram): Hono {
  const app = new Hono();
  const CHAT = '/people/:person/chats/:chat';

  const act = <Body>(
    what: string,
    schema: z.ZodType<Body>,
    // biome-ignore lint/suspicious/noConfusingVoidType: what always comes about has nothing to return.
    apply: (place: Place, body: Body) => boolean | void,
  ) =>
    app.post(`${CHAT}/${what}`, async (context) => {
      const place = findPlace(telegram, context);
      if (place === undefined) return context.notFound();
      // A form on another site cannot send this type without asking first.
      if (!context.req.header('content-type')?.startsWith('application/json'))
        return context.text('JSON, please', 415);
      const body = schema.safeParse(await context.req.json().catch(() => undefined));
      if (!body.success) return context.text('not understood', 400);
      return apply(place, body.data) === false ? context.notFound() : context.body(null, 204);
    });

  /** What is done by writing: in a channel a reader cannot. */
  const write = <Body>(
    what: string,
    schema: z.ZodType<Body>,
    // biome-ignore lint/suspicious/noConfusingVoidType: what always comes about has nothing to return.
    apply: (place: Place<Talk>, body: Body) => boolean | void,
  ) =>
    act(what, schema, ({ chat, person }, body) =>
      chat.kind === 'channel' ? false : apply({ chat, person }, body),
    );

  app.get('/events', (context) => eventStream(context, telegram));
  app.get(`${CHAT}/files/:message`, (context) => {
    const place = findPlace(telegram, context);
    return sendFile(context, telegram, place?.chat.messages.get(Number(context.req.param('message'))));
  });
  app.get(`${CHAT}/results/:query/:result`, (context) => {
    const { query, result } = context.req.param();
    const offered = telegram.inline.offers.get(query)?.results.find(({ id }) => id === result);
    const isKnown = findPlace(telegram, context) !== undefined;
    return isKnown ? sendFile(context, telegram, offered?.content) : context.notFound();
  });
  write('say', SAID, ({ chat, person }, { text, replyTo }) =>
    say(telegram, chat, person, text.trim(), { replyTo }),
  );
  write('correct', CORRECTED, ({ chat, person }, { messageId, text }) =>
    correct(telegram, chat, person, messageId, text.trim()),
  );
  act('press', PRESSED, ({ chat, person }, { messageId, data }) =>
    press(telegram, person, chat.messages.get(messageId), data),
  );
  act('block', BLOCKED, ({ chat }, { blocked }) => {
    if (chat.kind !== 'private') return false;
    setBlocked(telegram, chat, blocked);
    return true;
  });
  write('inline', ASKED_INLINE, ({ chat, person }, { query, offset }) => {
    queryInline(telegram, person, chat, query, offset);
  });
  write(
    'choose',
    CHOSEN,
    ({ chat, person }, { queryId, resultId }) =>
      chooseInline(telegram, person, chat, queryId, resultId) !== undefined,
  );
  return app;
}

/** Undefined where there is no such person, or they are not in that chat. */
function findPlace(telegram: Telegram, context: Context): Place | undefined {
  const person = telegram.chats.get(Number(context.req.param('person')))?.person;
  const chat = findChat(telegram, Number(context.req.param('chat')));
  if (person === undefined || chat === undefined) return undefined;
  return peopleIn(chat).some(({ id }) => id === person.id) ? { person, chat } : undefined;
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

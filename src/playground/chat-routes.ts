import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { chatEvents } from './chat-events.ts';
import { correct, press, say, setBlocked } from './person-acts.ts';
import type { Chat, Telegram } from './telegram.ts';

const messageText = z
  .string()
  .max(4096)
  .refine((text) => text.trim() !== '');
const SAID = z.strictObject({ text: messageText });
const CORRECTED = z.strictObject({ messageId: z.int(), text: messageText });
const PRESSED = z.strictObject({ messageId: z.int(), data: z.string() });
const BLOCKED = z.strictObject({ blocked: z.boolean() });

/** What the page does for a person: `/chats/<person>/…`, all in JSON. Answers 204, or 400 and 404. */
export function chatRoutes(telegram: Telegram): Hono {
  const app = new Hono();
  const chatOf = (context: Context): Chat | undefined =>
    telegram.chats.get(Number(context.req.param('person')));

  const act = <Body>(what: string, schema: z.ZodType<Body>, apply: (chat: Chat, body: Body) => boolean) =>
    app.post(`/chats/:person/${what}`, async (context) => {
      const chat = chatOf(context);
      if (chat === undefined) return context.notFound();
      // A form on another site cannot send this type without asking first.
      if (!context.req.header('content-type')?.startsWith('application/json'))
        return context.text('JSON, please', 415);
      const body = schema.safeParse(await context.req.json().catch(() => undefined));
      if (!body.success) return context.text('not understood', 400);
      return apply(chat, body.data) ? context.body(null, 204) : context.notFound();
    });

  app.get('/chats/:person/events', (context) => {
    const chat = chatOf(context);
    return chat === undefined ? context.notFound() : chatEvents(context, telegram, chat);
  });
  act('say', SAID, (chat, { text }) => {
    say(telegram, chat, text.trim());
    return true;
  });
  act('correct', CORRECTED, (chat, { messageId, text }) => correct(telegram, chat, messageId, text.trim()));
  act('press', PRESSED, (chat, { messageId, data }) => press(telegram, chat, messageId, data));
  act('block', BLOCKED, (chat, { blocked }) => {
    setBlocked(telegram, chat, blocked);
    return true;
  });
  return app;
}

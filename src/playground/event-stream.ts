import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Chat, chatId, chatInfo, peopleIn } from './chat.ts';
import type { User } from './objects.ts';
import { ME, NEWSROOM, OFFICE_CHANNEL, PEOPLE } from './people.ts';
import { menuFor, profileText } from './profile.ts';
import { type ChatEvent, findChat, type Telegram } from './telegram.ts';

/** Keeps the connection from being taken for dead, in milliseconds. */
const HEARTBEAT = 15_000;

/**
 * All that the page shows, as server-sent events: first `profiles`, `chats` and `flood` with all there is, so that a page that lost the
 * connection is up to date again; then every change under the name of its kind. Every person's chats come over one stream: somebody looking
 * at one of them sees what arrives in another.
 */
export function eventStream(context: Context, telegram: Telegram): Response {
  return streamSSE(context, async (stream) => {
    // Writes to a page that has gone are of no use to anybody.
    const send = (event: string, data: unknown) =>
      void stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => undefined);
    const chats = [...PEOPLE, NEWSROOM, OFFICE_CHANNEL]
      .map(({ id }) => findChat(telegram, id))
      .filter((chat) => chat !== undefined);
    const sendProfiles = () =>
      send('profiles', Object.fromEntries(PEOPLE.map((person) => [person.id, profileFor(person, telegram)])));
    const sendFlood = () => send('flood', telegram.flood.holding());
    const sendEvent = (id: number, { kind, ...content }: ChatEvent) => {
      if (chats.some((chat) => chatId(chat) === id)) send(kind, { chatId: id, ...content });
    };
    sendProfiles();
    send('chats', chats.map(describe));
    sendFlood();
    telegram.events.on('chat', sendEvent).on('profile', sendProfiles).on('flood', sendFlood);
    const heartbeat = setInterval(send, HEARTBEAT, 'heartbeat', {});
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    clearInterval(heartbeat);
    telegram.events.off('chat', sendEvent).off('profile', sendProfiles).off('flood', sendFlood);
  });
}

function describe(chat: Chat) {
  return {
    ...chatInfo(chat),
    members: peopleIn(chat).map(({ id }) => id),
    blocked: chat.kind === 'private' && chat.blocked,
    messages: [...chat.messages.values()],
  };
}

/** What the bot tells about itself to this person. */
function profileFor({ id, language_code }: User, { profile }: Telegram) {
  return {
    username: ME.username,
    name: profileText(profile.name, language_code),
    description: profileText(profile.description, language_code),
    commands: menuFor(profile, id, language_code),
  };
}

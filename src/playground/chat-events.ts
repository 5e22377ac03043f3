import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { PersonalChat } from './chat.ts';
import { ME } from './people.ts';
import { menuFor, profileText } from './profile.ts';
import type { ChatEvent, Telegram } from './telegram.ts';

/** Keeps the connection from being taken for dead, in milliseconds. */
const HEARTBEAT = 15_000;

/**
 * A person's chat as server-sent events: first `profile` and `chat` with all there is, so that a page that lost the
 * connection is up to date again; then every change under the name of its kind.
 */
export function chatEvents(context: Context, telegram: Telegram, chat: PersonalChat): Response {
  return streamSSE(context, async (stream) => {
    // Writes to a page that has gone are of no use to anybody.
    const send = (event: string, data: unknown) =>
      void stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => undefined);
    const sendProfile = () => send('profile', profileOf(telegram, chat));
    const sendEvent = (chatId: number, { kind, ...content }: ChatEvent) => {
      if (chatId === chat.person.id) send(kind, content);
    };
    sendProfile();
    send('chat', { blocked: chat.blocked, messages: [...chat.messages.values()] });
    telegram.events.on('chat', sendEvent).on('profile', sendProfile);
    const heartbeat = setInterval(send, HEARTBEAT, 'heartbeat', {});
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    clearInterval(heartbeat);
    telegram.events.off('chat', sendEvent).off('profile', sendProfile);
  });
}

function profileOf({ profile }: Telegram, { person }: PersonalChat) {
  const { id, language_code } = person;
  return {
    username: ME.username,
    name: profileText(profile.name, language_code),
    description: profileText(profile.description, language_code),
    shortDescription: profileText(profile.shortDescription, language_code),
    commands: menuFor(profile, id, language_code),
  };
}

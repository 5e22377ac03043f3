/** Payloads of questions that are too long to be told in a link: `k-` and the key under which they are kept. */
const STORED = /^k-([\w-]{12})$/;

/** What a link carries to a question that is kept under a key. */
export function storedPayload(key: string): string {
  return `k-${key}`;
}

/** The key in a payload; undefined for other payloads. */
export function readStoredPayload(payload: string): string | undefined {
  return STORED.exec(payload)?.[1];
}

/** A link that opens the bot and asks what the payload says. https://core.telegram.org/bots/features#deep-linking */
export function startAddress(username: string, payload: string): string {
  return `https://t.me/${username}?start=${payload}`;
}

/** An address at which Telegram asks whom to pass a link on to. https://core.telegram.org/api/links#share-links */
export function shareAddress(link: string, text: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(text)}`;
}

/** The link that an address at Telegram asks to pass on; undefined for other addresses. */
export function sharedLink(address) {
  return address.startsWith('https://t.me/share/url?')
    ? (new URL(address).searchParams.get('url') ?? undefined)
    : undefined;
}

/** What a link to this page's own bot sends to it, `/start …`: at the real Telegram there is no such bot. Undefined for other addresses. */
export function startCommand(address, username) {
  const [, payload] = new RegExp(`^https://t\\.me/${username}\\?start=([\\w-]{1,64})$`).exec(address) ?? [];
  return payload === undefined ? undefined : `/start ${payload}`;
}

/** Opens a person's chat; `onOffline` is told `true` when the server is lost and `false` when it is back. */
export function openEvents(personId, onOffline) {
  const source = new EventSource(`/chats/${personId}/events`);
  source.addEventListener('open', () => onOffline(false));
  source.addEventListener('error', () => onOffline(true));
  return source;
}

/** Does `say`, `correct`, `press` or `block` for a person. False where it came to nothing. */
export async function postAct(personId, what, body) {
  try {
    const response = await fetch(`/chats/${personId}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok;
  } catch {
    return false;
  }
}

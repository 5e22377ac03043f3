/** Opens the stream of all that happens; `onOffline` is told `true` when the server is lost and `false` when it is back. */
export function openEvents(onOffline) {
  const source = new EventSource('/events');
  source.addEventListener('open', () => onOffline(false));
  source.addEventListener('error', () => onOffline(true));
  return source;
}

/** Does `say`, `correct`, `press`, `block`, `inline` or `choose` for a person in a chat. False where it came to nothing. */
export async function postAct(personId, chatId, what, body) {
  return (await post(`/people/${personId}/chats/${chatId}/${what}`, body))?.ok === true;
}

/** Has the server refuse for some seconds what the bot sends. False where it did not. */
export async function floodNow() {
  return (await post('/playground/flood'))?.ok === true;
}

/** True where there is a sample edition to publish. */
export async function canPublish() {
  try {
    return (await (await fetch('/playground/publish')).json()).offered;
  } catch {
    return false;
  }
}

/** Publishes it. What came of it: `published`, `unchanged` where it was before; undefined where it failed. */
export async function publishSample() {
  const response = await post('/playground/publish');
  return response?.ok ? (await response.json()).outcome : undefined;
}

async function post(path, body = {}) {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return undefined;
  }
}

import { canPublish, floodNow, publishSample } from './server.js';
import { createTheme } from './theme.js';

/** What stands under the chats for trying things out: appearance, Telegram's limit, publishing. `say(word)` tells how it went. */
export function createTools($, say) {
  createTheme($.theme);
  $.flood.addEventListener('click', async () => {
    if (!(await floodNow())) say('failed');
  });
  $.publish.addEventListener('click', async () => {
    $.publish.disabled = true;
    const outcome = await publishSample();
    say(outcome === 'published' || outcome === 'unchanged' ? outcome : 'failed');
    $.publish.disabled = false;
  });
  void canPublish().then((isOffered) => {
    $['publish-tool'].hidden = !isOffered;
  });
}

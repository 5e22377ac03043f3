/** What an empty chat says of itself, and whether it is begun by a button: only the bot's own is. */
export function describeEmpty($, { chat, profile, words }) {
  $.description.textContent =
    { private: profile.description, channel: words.channelHint(words.publish) }[chat.type] ??
    words.groupHint(`@${profile.username}`);
  $.start.hidden = chat.type !== 'private';
}

/** The same chips: in the empty chat under what it says, later above the composer. Moving them does not take the focus away. */
export function placeExamples($, isEmpty) {
  if (($.examples.parentElement === $.empty) === isEmpty) return;
  const focused = $.examples.contains(document.activeElement) ? document.activeElement : undefined;
  if (isEmpty) $.empty.append($.examples);
  else $.menu.before($.examples);
  focused?.focus({ preventScroll: true });
}

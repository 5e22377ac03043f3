import type { Words } from '../../answers/words.ts';
import type { Yes } from '../../releases/yes.ts';
import type { BotContext } from '../bot-context.ts';
import { deskButton } from './desk-button.ts';
import type { DeskMessage } from './desk-message.ts';
import type { DeskPorts } from './desk-ports.ts';
import { writeRelease } from './releases-desk.ts';
import { tellHeld } from './tell-held.ts';
import { countedYeses } from './write-yeses.ts';

/** Asks whether what another operator has said yes to is to answer. Undefined where there is no such yes, or it does not wait any more. */
export async function askToConfirm(
  ports: DeskPorts,
  words: Words,
  id: number,
): Promise<DeskMessage | undefined> {
  const release = await ports.releases.find(id);
  const yeses = (await ports.releases.yeses([id])).get(id) ?? [];
  if (release?.state !== 'held' || countedYeses(yeses, ports.operators).length === 0) return undefined;
  const label = words.text('desk-button-confirm-sure', { id: String(id) });
  return {
    spans: [...writeRelease(words, release, yeses, ports), `\n\n${words.text('desk-confirm-ask')}`],
    rows: [[deskButton(label, 'releaseConfirmSure', id)]],
  };
}

/** Asks why a held edition is right: what is written in reply is kept. */
export async function askWhy(ports: DeskPorts, ctx: BotContext, words: Words, id: number): Promise<void> {
  const needed = (await ports.releases.find(id))?.yesesNeeded ?? 1;
  const key = needed > 1 ? 'desk-accept-ask-two' : 'desk-accept-ask';
  await ctx.reply(`${words.text(key, { id: String(id) })} ${markOf(id)}`, {
    reply_markup: { force_reply: true },
  });
}

/** By what a reply to that question is known, whatever else the bot has forgotten. */
function markOf(id: number): string {
  return `#accept_${id}`;
}

/** The release that a message gives the reason for; undefined where it is no such reply. */
export function acceptedIn({ message, me }: BotContext): number | undefined {
  const asked = message?.reply_to_message;
  if (asked?.from?.id !== me.id) return undefined;
  const [, id] = /#accept_(\d{1,15})$/.exec(asked.text ?? '') ?? [];
  return id === undefined ? undefined : Number(id);
}

/** Keeps an operator's yes to a held edition, and lets it answer where none is missing any more; until then the other operators are told. Returns what came of it. */
export async function acceptRelease(
  ports: DeskPorts,
  ctx: BotContext,
  words: Words,
  releaseId: number,
  yes: Yes,
): Promise<string> {
  const { releases, operators } = ports;
  const said = await releases.sayYes(releaseId, yes, operators);
  if (said !== 'enough') {
    if (said === 'another') await tellHeld(ctx.api, ports, releaseId, yes.operator);
    return words.text(said === 'tooLate' ? 'desk-too-late' : `desk-yes-${said}`);
  }
  const yeses = (await releases.yeses([releaseId])).get(releaseId) ?? [];
  const acceptedBecause = countedYeses(yeses, operators)
    .flatMap(({ reason }) => reason ?? [])
    .join(' ');
  const report = await ports.order({ kind: 'installWaiting', releaseId, acceptedBecause });
  if (!report.ok) return report.problems;
  if (report.taken.every(({ outcome }) => outcome.kind !== 'held')) return words.text('desk-accepted');
  await tellHeld(ctx.api, ports, releaseId);
  return words.text('desk-held-again');
}

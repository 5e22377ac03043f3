import { Composer, Context } from 'grammy';
import type { Words } from '../../answers/words.ts';
import type { Yes } from '../../releases/yes.ts';
import type { BotContext } from '../bot-context.ts';
import { confirmPress } from '../confirm-press.ts';
import { only } from '../only.ts';
import { textsOfOperators } from '../operators-only.ts';
import { readCommand } from '../question-text.ts';
import { spokenLanguage } from '../spoken-language.ts';
import { acceptedIn, acceptRelease, askToConfirm, askWhy } from './accept-release.ts';
import { type DeskAct, readDeskButton } from './desk-button.ts';
import { type DeskMessage, sendDesk, showDesk } from './desk-message.ts';
import type { DeskPorts } from './desk-ports.ts';
import {
  approveNotice,
  askSure,
  changeNotice,
  listNotices,
  wordsOf,
  writeNoticeCard,
} from './notices-desk.ts';
import { previewHeld, previewNotice } from './preview.ts';
import { askToRefuse, listReleases, refuseRelease } from './releases-desk.ts';
import { listSources } from './sources-desk.ts';

/** What operators see of how things go, each by its command. */
const LISTS: Readonly<Record<string, (ports: DeskPorts, words: Words) => Promise<DeskMessage>>> = {
  releases: listReleases,
  notices: listNotices,
  sources: listSources,
};

/** `/releases`, `/notices` and `/sources` with their buttons, for operators; to others these are no commands. Every act is logged. */
export function operatorDesk(ports: DeskPorts): Composer<BotContext> {
  const wordsFor = async (ctx: BotContext): Promise<Words> =>
    wordsOf(ports, await spokenLanguage(ports, ctx));

  const texts = textsOfOperators(ports, async (ctx, next) => {
    const list = LISTS[readCommand(ctx.message)?.name.toLowerCase() ?? ''];
    if (list !== undefined) {
      ctx.outcome = 'desk';
      return showDesk(ctx, await list(ports, await wordsFor(ctx)));
    }
    const releaseId = acceptedIn(ctx);
    if (releaseId === undefined || ctx.message.text.startsWith('/')) return next();
    ctx.outcome = 'desk';
    const yes = { ...yesOf(ports, ctx.from.id), reason: ctx.message.text.trim() };
    log(ports, ctx, 'releaseAccept', releaseId);
    await ctx.reply(await acceptRelease(ports, ctx, await wordsFor(ctx), releaseId, yes));
  });

  const presses = only(Context.has.filterQuery('callback_query:data'), async (ctx, next) => {
    if (!ports.operators.includes(ctx.from.id)) return next();
    const button = readDeskButton(ctx.callbackQuery.data);
    if (button === undefined) return next();
    ctx.outcome = 'desk';
    const pressed = { ...button, yes: yesOf(ports, ctx.from.id) };
    await confirmPress(ctx, await press(ports, ctx, await wordsFor(ctx), pressed));
  });
  return new Composer(texts, presses);
}

/** What was pressed, and the yes that its operator says by it where it is one. */
type Pressed = NonNullable<ReturnType<typeof readDeskButton>> & { readonly yes: Yes };

function yesOf({ now }: DeskPorts, operator: number): Yes {
  return { operator, at: now() };
}

/** Does what a button is for. Returns what is to be shown above the chat, if anything. */
async function press(
  ports: DeskPorts,
  ctx: BotContext,
  words: Words,
  { act, id, yes }: Pressed,
): Promise<string | undefined> {
  switch (act) {
    case 'releaseAccept':
      await askWhy(ports, ctx, words, id);
      return undefined;
    case 'releasePreview':
      return (await previewHeld(ports, ctx, words, id)) ? undefined : words.text('desk-too-late');
    case 'releaseConfirm':
    case 'releaseConfirmSure': {
      const asked = await askToConfirm(ports, words, id);
      if (asked === undefined) return words.text('desk-too-late');
      if (act === 'releaseConfirm') {
        await showDesk(ctx, asked);
        return undefined;
      }
      log(ports, ctx, act, id);
      const became = await acceptRelease(ports, ctx, words, id, yes);
      await showDesk(ctx, await listReleases(ports, words));
      await ctx.reply(became);
      return undefined;
    }
    case 'releaseRefuse':
      await showDesk(ctx, askToRefuse(words, id));
      return undefined;
    case 'releaseRefuseSure': {
      log(ports, ctx, act, id);
      const isRefused = await refuseRelease(ports, id);
      await showDesk(ctx, await listReleases(ports, words));
      return words.text(isRefused ? 'desk-refused' : 'desk-too-late');
    }
    case 'noticeList':
      await showDesk(ctx, await listNotices(ports, words));
      return undefined;
    default:
      return pressNotice(ports, ctx, words, { act, id, yes });
  }
}

async function pressNotice(
  ports: DeskPorts,
  ctx: BotContext,
  words: Words,
  { act, id, yes }: Pressed,
): Promise<string | undefined> {
  const notice = await ports.notices.read(id);
  if (notice === undefined) return words.text('desk-too-late');
  const showCard = async (): Promise<void> => {
    const shown = (await ports.notices.read(id)) ?? notice;
    await showDesk(ctx, writeNoticeCard(words, shown, await ports.channels.posts(id), ports));
  };
  switch (act) {
    case 'noticeOpen':
      await showCard();
      return undefined;
    case 'noticePreview':
      await previewNotice(ports, ctx, notice);
      return undefined;
    case 'noticeApprove':
      if (notice.state !== 'waiting') return words.text('desk-too-late');
      // Nobody else gets what no operator has seen.
      await previewNotice(ports, ctx, notice);
      await sendDesk(ctx, askSure(words, notice, act, ports));
      return undefined;
    case 'noticeCancel':
      await showDesk(ctx, askSure(words, notice, act, ports));
      return undefined;
    case 'noticeApproveSure': {
      log(ports, ctx, act, id);
      const became = await approveNotice(ports, ctx, words, id, yes);
      await showCard();
      return became;
    }
    default: {
      log(ports, ctx, act, id);
      const isDone = await changeNotice(ports, act, id);
      await showCard();
      return isDone ? undefined : words.text('desk-too-late');
    }
  }
}

function log({ log }: DeskPorts, { from }: BotContext, act: DeskAct, id: number): void {
  log.info({ operator: from?.id, act, id }, 'an operator acted');
}

import type { Message } from '../../answers/message.ts';
import type { Words } from '../../answers/words.ts';
import type { Chart } from '../../charts/chart.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import type { NoticeProgress } from '../../notices/notice.ts';
import type { Topic } from '../../notices/topic.ts';
import type { BotContext } from '../bot-context.ts';
import { LONGEST_CAPTION } from '../compose-text.ts';
import { composeNotice } from '../send-notice.ts';
import { showPicture } from '../show-picture.ts';
import { sendDesk } from './desk-message.ts';
import type { DeskPorts } from './desk-ports.ts';
import { buttonsOfRelease } from './releases-desk.ts';

/** Sends the operator a notice in each language as it goes to those who follow its publication, with its picture and buttons. */
export async function previewNotice(
  ports: DeskPorts,
  ctx: BotContext,
  notice: NoticeProgress,
): Promise<void> {
  const topics: readonly Topic[] = [{ kind: 'publication', publication: notice.subject.publication }];
  for (const language of LANGUAGES) {
    const message = await ports.writeNotice(notice, topics, language);
    await showAsSent(ports, ctx, message, language, await ports.illustrateNotice(notice, topics, language));
  }
}

/**
 * Sends the operator what would be announced of an edition that waits, in each language, then to how many chats and in which channels, with the buttons to decide. False where it does
 * not wait any more.
 */
export async function previewHeld(
  ports: DeskPorts,
  ctx: BotContext,
  words: Words,
  releaseId: number,
): Promise<boolean> {
  const release = await ports.releases.find(releaseId);
  if (release === undefined || !['held', 'embargoed'].includes(release.state)) return false;
  const preview = await ports.preview(releaseId);
  const yeses = (await ports.releases.yeses([releaseId])).get(releaseId) ?? [];
  const rows = buttonsOfRelease(words, release, yeses, ports);
  if (preview.kind === 'silent') {
    await sendDesk(ctx, { spans: [words.text(`desk-preview-${preview.why}`)], rows });
    return true;
  }
  for (const { language, message } of preview.messages) await showAsSent(ports, ctx, message, language);
  const channels = preview.channels.map(({ channel, languages }) =>
    words.text('desk-channel', {
      address: channel,
      language: languages.map((one) => words.text(`language-${one}`)).join(', '),
    }),
  );
  const told = words.text('desk-preview-chats', { id: String(releaseId), count: preview.chats });
  await sendDesk(ctx, { spans: [[told, ...channels].join('\n')], rows });
  return true;
}

async function showAsSent(
  ports: DeskPorts,
  ctx: BotContext,
  message: Message,
  language: Language,
  chart?: Chart,
): Promise<void> {
  const { text, entities, reply_markup } = await composeNotice(ports, ctx.me, message, language);
  const photo =
    chart && text.length <= LONGEST_CAPTION
      ? await showPicture(ports, ctx, chart, (one) =>
          ctx.replyWithPhoto(one, { caption: text, caption_entities: entities, reply_markup }),
        )
      : undefined;
  if (photo === undefined)
    await ctx.reply(text, { entities, reply_markup, link_preview_options: { is_disabled: true } });
}

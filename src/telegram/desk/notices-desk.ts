import type { InlineKeyboardButton } from 'grammy/types';
import { nameQuestion } from '../../answers/name-question.ts';
import { type Words, wordsIn } from '../../answers/words.ts';
import { canarySize } from '../../notices/canary.ts';
import type { ChannelPost } from '../../notices/channel.ts';
import type { NoticeProgress, NoticeState } from '../../notices/notice.ts';
import { endedOf } from '../../notices/notice.ts';
import type { Yes } from '../../releases/yes.ts';
import type { BotContext } from '../bot-context.ts';
import { type DeskAct, deskButton } from './desk-button.ts';
import { type DeskMessage, nameMoment } from './desk-message.ts';
import type { DeskPorts } from './desk-ports.ts';
import { nameStop } from './name-stop.ts';
import { tellEachOperator } from './tell-each-operator.ts';
import { writePosts } from './write-posts.ts';
import { countedYeses, saidYeses, writeYeses } from './write-yeses.ts';

/** So many notices are listed. */
const MOST_LISTED = 10;

/** The newest notices and how far each has come; each can be opened. */
export async function listNotices({ notices, timeZone }: DeskPorts, words: Words): Promise<DeskMessage> {
  const listed = await notices.list(MOST_LISTED);
  if (listed.length === 0) return { spans: [words.text('desk-notices-none')] };
  return {
    spans: [
      { bold: words.text('desk-notices') },
      ...listed.flatMap((notice) => [
        `\n\n${nameNotice(words, notice)}\n${nameMoment(words, notice.createdAt, timeZone)} · ${howFar(words, notice)}`,
      ]),
    ],
    rows: listed.map((notice) => [deskButton(nameNotice(words, notice), 'noticeOpen', notice.id)]),
  };
}

/** One notice: where it stands, who has said yes to it, what became of its deliveries and its posts in channels, and what can be done with it. */
export function writeNoticeCard(
  words: Words,
  notice: NoticeProgress,
  posts: readonly ChannelPost[],
  { operators }: Pick<DeskPorts, 'operators'>,
): DeskMessage {
  const { id, state, counts, stoppedBecause, yesesNeeded, yeses } = notice;
  const isEnded = endedOf(counts) > 0;
  return {
    spans: [
      { bold: nameNotice(words, notice) },
      `\n${howFar(words, notice)}`,
      ...(state === 'waiting'
        ? writeYeses(words, yesesNeeded, yeses, operators).map((line) => `\n${line}`)
        : []),
      ...(stoppedBecause === undefined
        ? []
        : [`\n${words.text('desk-notice-stopped', { why: nameStop(words, stoppedBecause) })}`]),
      ...(isEnded ? [`\n${words.text('desk-notice-counts', { ...counts })}`] : []),
      ...writePosts(words, state, posts).map((line) => `\n${line}`),
    ],
    rows: [
      [act(words, 'noticePreview', id), ...ACTS_IN[state].map((one) => act(words, one, id))],
      [
        ...(isUnderWay(state) ? [deskButton(words.text('desk-notice-refresh'), 'noticeOpen', id)] : []),
        act(words, 'noticeList', id),
      ],
    ],
  };
}

/** What can be done with a notice in a state. */
const ACTS_IN: Readonly<Record<NoticeState, readonly DeskAct[]>> = {
  preparing: ['noticePause', 'noticeCancel'],
  waiting: ['noticeApprove', 'noticeCancel'],
  canary: ['noticePause', 'noticeCancel'],
  sending: ['noticePause', 'noticeCancel'],
  paused: ['noticeResume', 'noticeCancel'],
  cancelled: [],
  done: [],
};

/** Whether it comes further by itself, so that looking again shows something else. */
function isUnderWay(state: NoticeState): boolean {
  return state === 'preparing' || state === 'canary' || state === 'sending';
}

function act(words: Words, name: DeskAct, id: number): InlineKeyboardButton {
  return deskButton(words.text(`desk-${name}`), name, id);
}

/** Asks whether it is really to be sent to so many, at once or once another operator has said yes as well; or never to be sent. */
export function askSure(
  words: Words,
  notice: NoticeProgress,
  name: 'noticeApprove' | 'noticeCancel',
  { operators }: Pick<DeskPorts, 'operators'>,
): DeskMessage {
  const { id, counts, yesesNeeded, yeses } = notice;
  const count = counts.total - endedOf(counts);
  const isFirst = name === 'noticeApprove' && countedYeses(yeses, operators).length + 1 < yesesNeeded;
  const lines = [
    ...(isFirst ? writeYeses(words, yesesNeeded, yeses, operators) : saidYeses(words, yeses, operators)),
    words.text(isFirst ? 'desk-noticeApprove-ask-first' : `desk-${name}-ask`, { count }),
  ];
  const sure = isFirst
    ? deskButton(words.text('desk-yes'), 'noticeApproveSure', id)
    : act(words, `${name}Sure`, id);
  return {
    spans: [{ bold: nameNotice(words, notice) }, ...lines.map((line) => `\n${line}`)],
    rows: [[sure, act(words, 'noticeOpen', id)]],
  };
}

/** Keeps an operator's yes to a notice; where another one is missing, the other operators are told. Returns what is shown of it above the chat, if anything. */
export async function approveNotice(
  ports: DeskPorts,
  ctx: BotContext,
  words: Words,
  id: number,
  yes: Yes,
): Promise<string | undefined> {
  const said = await ports.notices.approve(id, yes, ports.operators);
  if (said === 'enough') return undefined;
  const notice = await ports.notices.read(id);
  if (said === 'another' && notice !== undefined) {
    const posts = await ports.channels.posts(id);
    await tellEachOperator(
      ctx.api,
      ports,
      (other) => writeNoticeCard(other, notice, posts, ports),
      yes.operator,
    );
  }
  return words.text(said === 'tooLate' ? 'desk-too-late' : `desk-yes-${said}`);
}

/** Does something to a notice; false where that does not fit its state any more. */
export async function changeNotice({ notices, now }: DeskPorts, name: DeskAct, id: number): Promise<boolean> {
  switch (name) {
    case 'noticePause':
      return notices.pause(id);
    case 'noticeResume':
      return notices.resume(id);
    case 'noticeCancelSure':
      return notices.cancel(id, now());
    default:
      return false;
  }
}

function nameNotice(words: Words, { id, subject }: NoticeProgress): string {
  const { kind, publication } = subject;
  const title = nameQuestion(words, { kind: 'publication', publication });
  return words.text(`desk-notice-${kind}`, { id: String(id), title });
}

function howFar(words: Words, { state, counts }: NoticeProgress): string {
  const { delivered, total } = counts;
  return words.text(`desk-notice-is-${state}`, { delivered, total, first: canarySize(total) });
}

/** Words in an operator's language. */
export function wordsOf(ports: DeskPorts, language: Words['language']): Words {
  return wordsIn(language, ports.catalogueHeld(), ports.locales);
}

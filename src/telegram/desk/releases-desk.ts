import type { InlineKeyboardButton } from 'grammy/types';
import type { Span } from '../../answers/message.ts';
import { shorten } from '../../answers/shorten.ts';
import type { Words } from '../../answers/words.ts';
import { nameRelease } from '../../answers/write-calendar.ts';
import type { Release } from '../../releases/release.ts';
import type { BotContext } from '../bot-context.ts';
import { deskButton } from './desk-button.ts';
import { type DeskMessage, nameMoment } from './desk-message.ts';
import type { DeskPorts } from './desk-ports.ts';

/** So many releases are listed. */
const MOST_LISTED = 10;
/** So much of why a release is held is shown; all of it is in the database. */
const LONGEST_FINDINGS = 300;

/** The newest releases and where each stands; those that wait can be accepted or refused. */
export async function listReleases(ports: DeskPorts, words: Words): Promise<DeskMessage> {
  const releases = await ports.releases.list(MOST_LISTED);
  if (releases.length === 0) return { spans: [words.text('desk-releases-none')] };
  return {
    spans: [
      { bold: words.text('desk-releases') },
      ...releases.flatMap((release) => ['\n\n', ...writeRelease(words, release, ports.timeZone)]),
    ],
    rows: releases.flatMap((release) => buttonsOfRelease(words, release)),
  };
}

/** A release, where it stands and why. */
export function writeRelease(words: Words, release: Release, timeZone: string): readonly Span[] {
  const { id, publication, referencePeriod: period, state, findings, acceptedBecause } = release;
  const at = momentOf(release);
  const stands = words.text(`desk-release-${state}`, { at: nameMoment(words, at, timeZone) });
  const why = shorten(findings.join(' '), LONGEST_FINDINGS);
  return [
    { bold: `${id} · ${nameRelease(words, { publication, period })}` },
    `\n${stands}`,
    ...(why === '' ? [] : [`\n${why}`]),
    ...(acceptedBecause === undefined
      ? []
      : [`\n${words.text('desk-release-because', { reason: acceptedBecause })}`]),
  ];
}

/** Since when, or until when, it stands where it stands. */
function momentOf({ state, receivedAt, dueAt, installedAt, withdrawnAt }: Release): number {
  switch (state) {
    case 'embargoed':
      return dueAt ?? receivedAt;
    case 'withdrawn':
      return withdrawnAt ?? receivedAt;
    default:
      return installedAt ?? receivedAt;
  }
}

/** What can be done with a release: nothing where it does not wait. */
export function buttonsOfRelease(words: Words, { id, state }: Release): InlineKeyboardButton[][] {
  const refuse = deskButton(words.text('desk-button-refuse', { id: String(id) }), 'releaseRefuse', id);
  if (state === 'embargoed') return [[refuse]];
  if (state !== 'held') return [];
  return [[deskButton(words.text('desk-button-accept', { id: String(id) }), 'releaseAccept', id), refuse]];
}

/** Asks whether an edition is really not wanted. */
export function askToRefuse(words: Words, id: number): DeskMessage {
  const label = words.text('desk-button-refuse-sure', { id: String(id) });
  return {
    spans: [words.text('desk-refuse-ask', { id: String(id) })],
    rows: [[deskButton(label, 'releaseRefuseSure', id)]],
  };
}

/** An edition that waits is not wanted. False where it does not wait any more. */
export async function refuseRelease({ releases }: DeskPorts, id: number): Promise<boolean> {
  const release = await releases.find(id);
  if (release === undefined || !['held', 'embargoed'].includes(release.state)) return false;
  await releases.refuse(id);
  return true;
}

/** Asks why a held edition is right: what is written in reply is kept. */
export async function askWhy(ctx: BotContext, words: Words, id: number): Promise<void> {
  await ctx.reply(`${words.text('desk-accept-ask', { id: String(id) })} ${markOf(id)}`, {
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

/** Lets a held edition answer. Returns what came of it. */
export async function acceptRelease(
  { order }: DeskPorts,
  words: Words,
  releaseId: number,
  acceptedBecause: string,
): Promise<string> {
  const report = await order({ kind: 'installWaiting', releaseId, acceptedBecause });
  return report.ok ? words.text('desk-accepted') : report.problems;
}

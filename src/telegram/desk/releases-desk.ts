import type { InlineKeyboardButton } from 'grammy/types';
import type { Span } from '../../answers/message.ts';
import { shorten } from '../../answers/shorten.ts';
import type { Words } from '../../answers/words.ts';
import { nameRelease } from '../../answers/write-calendar.ts';
import type { Release } from '../../releases/release.ts';
import type { Yes } from '../../releases/yes.ts';
import { type DeskAct, deskButton } from './desk-button.ts';
import { type DeskMessage, nameMoment } from './desk-message.ts';
import type { DeskPorts } from './desk-ports.ts';
import { writeFindings } from './write-findings.ts';
import { countedYeses, writeYeses } from './write-yeses.ts';

/** So many releases are listed. */
const MOST_LISTED = 10;
/** So much of why a release is held is shown; all of it is in the database. */
const LONGEST_FINDINGS = 300;

/** The newest releases and where each stands; those that wait can be accepted or refused. */
export async function listReleases(ports: DeskPorts, words: Words): Promise<DeskMessage> {
  const releases = await ports.releases.list(MOST_LISTED);
  if (releases.length === 0) return { spans: [words.text('desk-releases-none')] };
  const yeses = await ports.releases.yeses(releases.map(({ id }) => id));
  const of = ({ id }: Release): readonly Yes[] => yeses.get(id) ?? [];
  return {
    spans: [
      { bold: words.text('desk-releases') },
      ...releases.flatMap((release) => ['\n\n', ...writeRelease(words, release, of(release), ports)]),
    ],
    rows: releases.flatMap((release) => buttonsOfRelease(words, release, of(release), ports)),
  };
}

/** What a release is shown with: the time zone of its moments, and who are operators. */
export type ReleaseView = Pick<DeskPorts, 'timeZone' | 'operators'>;

/** A release, where it stands, why, and who has said yes to it. */
export function writeRelease(
  words: Words,
  release: Release,
  yeses: readonly Yes[],
  { timeZone, operators }: ReleaseView,
): readonly Span[] {
  const { id, publication, referencePeriod: period, state, findings, acceptedBecause, yesesNeeded } = release;
  const at = momentOf(release);
  const stands = words.text(`desk-release-${state}`, { at: nameMoment(words, at, timeZone) });
  const why = shorten(writeFindings(words, findings), LONGEST_FINDINGS);
  return [
    { bold: `${id} · ${nameRelease(words, { publication, period })}` },
    `\n${stands}`,
    ...(why === '' ? [] : [`\n${why}`]),
    ...(acceptedBecause === undefined
      ? []
      : [`\n${words.text('desk-release-because', { reason: acceptedBecause })}`]),
    ...(state === 'held' ? writeYeses(words, yesesNeeded, yeses, operators).map((line) => `\n${line}`) : []),
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

/** What can be done with a release: to see what would be announced, to accept and to refuse it; nothing where it does not wait; to confirm it where another operator has said yes. */
export function buttonsOfRelease(
  words: Words,
  { id, state }: Release,
  yeses: readonly Yes[],
  { operators }: Pick<ReleaseView, 'operators'>,
): InlineKeyboardButton[][] {
  const button = (key: string, act: DeskAct): InlineKeyboardButton =>
    deskButton(words.text(key, { id: String(id) }), act, id);
  const preview = button('desk-button-preview', 'releasePreview');
  const refuse = button('desk-button-refuse', 'releaseRefuse');
  if (state === 'embargoed') return [[preview, refuse]];
  if (state !== 'held') return [];
  const isBegun = countedYeses(yeses, operators).length > 0;
  return [
    [
      preview,
      isBegun
        ? button('desk-button-confirm', 'releaseConfirm')
        : button('desk-button-accept', 'releaseAccept'),
      refuse,
    ],
  ];
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

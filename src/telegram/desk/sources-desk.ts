import { shorten } from '../../answers/shorten.ts';
import type { Words } from '../../answers/words.ts';
import { restsUntil } from '../../sources/watch/state.ts';
import { type DeskMessage, nameMoment } from './desk-message.ts';
import type { DeskPorts } from './desk-ports.ts';

/** So many sources are listed, and so much of an error is shown. */
const MOST_LISTED = 20;
const LONGEST_ERROR = 150;

/** The sources that were ever looked at: when last, when they last brought something, why the last look failed, and until when they are left alone for that. */
export async function listSources({ sources, timeZone, now }: DeskPorts, words: Words): Promise<DeskMessage> {
  const all = await sources.list();
  if (all.length === 0) return { spans: [words.text('desk-sources-none')] };
  const moment = (at: number): string => nameMoment(words, at, timeZone);
  const writeRest = (until: number | undefined): readonly string[] =>
    until === undefined ? [] : [`\n${words.text('desk-source-rests', { at: moment(until) })}`];
  const left = all.length - MOST_LISTED;
  return {
    spans: [
      { bold: words.text('desk-sources') },
      ...all
        .slice(0, MOST_LISTED)
        .flatMap(({ id, checkedAt, changedAt, error, state }) => [
          '\n\n',
          { bold: shorten(id, LONGEST_ERROR) },
          `\n${words.text('desk-source-checked', { at: moment(checkedAt) })}`,
          ...(changedAt === undefined
            ? []
            : [`\n${words.text('desk-source-changed', { at: moment(changedAt) })}`]),
          ...(error === undefined ? [] : [`\n⚠️ ${shorten(error, LONGEST_ERROR)}`]),
          ...writeRest(restsUntil(state, now())),
        ]),
      ...(left > 0 ? ['\n\n', words.text('more-lines', { count: left })] : []),
    ],
  };
}

import type { Span } from '../../answers/message.ts';
import { shorten } from '../../answers/shorten.ts';
import type { Words } from '../../answers/words.ts';
import { restsUntil } from '../../sources/watch/state.ts';
import { type DeskMessage, nameMoment } from './desk-message.ts';
import type { DeskPorts } from './desk-ports.ts';

/** So many sources and problems are listed, and so much of an error is shown: together they fit into one message. */
const MOST_LISTED = 12;
const MOST_PROBLEMS = 3;
const LONGEST_ERROR = 150;

/** What is wrong with the list of sources, if anything, and those that were ever looked at: when last, when they last brought something, why the last look failed, and until when they are left alone for that. */
export async function listSources(
  { sources, sourceProblems, timeZone, now }: DeskPorts,
  words: Words,
): Promise<DeskMessage> {
  const all = await sources.list();
  const broken = writeProblems(words, sourceProblems);
  if (all.length === 0) return { spans: broken.length > 0 ? broken : [words.text('desk-sources-none')] };
  const moment = (at: number): string => nameMoment(words, at, timeZone);
  const writeRest = (until: number | undefined): readonly string[] =>
    until === undefined ? [] : [`\n${words.text('desk-source-rests', { at: moment(until) })}`];
  const left = all.length - MOST_LISTED;
  return {
    spans: [
      ...broken,
      ...(broken.length > 0 ? ['\n\n'] : []),
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

function writeProblems(words: Words, problems: readonly string[]): readonly Span[] {
  if (problems.length === 0) return [];
  const left = problems.length - MOST_PROBLEMS;
  return [
    `⚠️ ${words.text('desk-sources-broken')}`,
    ...problems.slice(0, MOST_PROBLEMS).map((problem) => `\n${shorten(problem, LONGEST_ERROR)}`),
    ...(left > 0 ? [`\n${words.text('more-lines', { count: left })}`] : []),
  ];
}

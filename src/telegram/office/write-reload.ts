import type { Span } from '../../answers/message.ts';
import { joinList, type Words } from '../../answers/words.ts';
import type { OfficeDeskPorts } from './desk-ports.ts';

/** So many problems are told; all of them are in the log. */
const MOST_TOLD = 10;

/** Reads the data directory anew, and says what came with it. */
export async function writeReload({ reload }: OfficeDeskPorts, words: Words): Promise<readonly Span[]> {
  const report = await reload();
  if (!report.ok) {
    const problems = report.problems.split('\n').slice(0, MOST_TOLD).join('\n');
    return [{ bold: words.text('office-reload-broken') }, `\n${problems}`];
  }
  if (report.taken.length === 0) return [words.text('office-reload-same')];
  const publications = joinList(
    words,
    report.taken.map(({ publication }) => publication),
  );
  return [words.text('office-reload-taken', { publications })];
}

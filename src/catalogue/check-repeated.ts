import type { Document, Path } from './document.ts';
import { error, type Report } from './problem.ts';

/** Reports ids that stand in one document more than once, each with the line of its first. */
export function checkRepeated(
  document: Document<unknown>,
  ids: readonly string[],
  pathOf: (position: number) => Path,
  report: Report,
): void {
  const lines = new Map<string, number | undefined>();
  ids.forEach((id, position) => {
    const place = document.at(pathOf(position));
    if (lines.has(id)) {
      const message = `"${id}" stands here a second time (first in line ${lines.get(id)}). Take one of them out.`;
      report(error(place, 'duplicate_id', message));
    } else lines.set(id, place.line);
  });
}

import type { Document, Path } from './document.ts';
import { error, type Report } from './problem.ts';

/** Reports ids that stand in one document more than once, each with the line of its first. */
export function checkRepeated(
  document: Document<unknown>,
  ids: readonly string[],
  pathOf: (position: number) => Path,
  report: Report,
): void {
  const positions = new Map<string, number>();
  ids.forEach((id, position) => {
    const first = positions.get(id);
    if (first === undefined) positions.set(id, position);
    else {
      const message = `"${id}" stands here a second time (first in line ${document.at(pathOf(first)).line}). Take one of them out.`;
      report(error(document.at(pathOf(position)), 'duplicate_id', message));
    }
  });
}

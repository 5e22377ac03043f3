import { plainText, type Span } from '../answers/message.ts';
import type { Line } from './write-told.ts';

/** A message of Telegram has at most 4096 UTF-16 units; some room stays. */
const LONGEST = 4000;

/** Lines under one another. */
export function inLines(lines: readonly Line[]): readonly Span[] {
  return lines.flatMap((line, i) => (i === 0 ? line : ['\n', ...line]));
}

/** Blocks with an empty line between them. */
export function inBlocks(blocks: readonly (readonly Span[])[]): readonly Span[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, i) => (i === 0 ? block : ['\n\n', ...block]));
}

/** As many of the first blocks as fit into a message beside everything else in it. */
export function thatFit<T>(
  blocks: readonly T[],
  write: (block: T) => readonly Span[],
  besides: readonly Span[],
): readonly T[] {
  let left = LONGEST - lengthOf(besides);
  let isFull = false;
  return blocks.filter((block) => {
    left -= lengthOf(write(block)) + '\n\n'.length;
    isFull ||= left < 0;
    return !isFull;
  });
}

function lengthOf(spans: readonly Span[]): number {
  return plainText({ spans, buttons: [] }).length;
}

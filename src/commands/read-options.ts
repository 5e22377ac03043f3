import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The options and words behind a command's name; undefined where an option is not known or lacks its value. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    return undefined;
  }
}

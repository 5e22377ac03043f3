/** Says why a command cannot be done, a line each; its exit code then. */
export function fail(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}

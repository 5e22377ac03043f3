/** What may be logged of an error: its kind and where it arose. Its message may quote what a person wrote. */
export function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    kind: error.name,
    ...('code' in error && { code: error.code }),
    at: frames.slice(0, 5).map((line) => line.trim()),
  };
}

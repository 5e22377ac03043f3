import { type Logger, pino } from 'pino';

/** A log of JSON lines on standard error: standard output is for the line that says the bot is ready. `logged` is told the level of each line. */
export function openLog(level: string, logged: (level: string) => void): Logger {
  return pino(
    {
      level,
      hooks: {
        logMethod(line, method, number) {
          logged(pino.levels.labels[number] ?? String(number));
          method.apply(this, line);
        },
      },
    },
    pino.destination(2),
  );
}

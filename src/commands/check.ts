import { checkDirectories } from '../catalogue/check-command.ts';

const HELP = `npm run check -- DIR…

Checks data directories and single editions without installing them. Every problem is told with file and line;
exit code 1 where there is an error. A broken identity that its observation declares by a NOTE is a warning.`;

/** Runs the command; returns the exit code. */
export async function check(args: readonly string[]): Promise<number> {
  const directories = args.filter((argument) => argument !== '--help');
  if (directories.length === 0) {
    console.log(HELP);
    return args.includes('--help') ? 0 : 2;
  }
  const { lines, exitCode } = await checkDirectories(directories);
  for (const line of lines) console.log(line);
  return exitCode;
}

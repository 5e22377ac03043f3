import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../free-port.ts';

/** A PostgreSQL of the tests' own, in a temporary directory. */
export interface Postgres {
  /** Of its database `postgres`, where the role `postgres` may do everything. */
  readonly url: string;
  /** Cuts every connection and stops the server, as a crash does. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it for good and removes its directory. */
  remove(): Promise<void>;
}

/** Where PostgreSQL's programs are: Debian keeps them off the PATH. Undefined where they are nowhere. */
export function postgresPrograms(): string | undefined {
  const directories = [
    ...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return directories.find((directory) =>
    ['initdb', 'pg_ctl', 'postgres'].every((program) => existsSync(join(directory, program))),
  );
}

/**
 * Does what its standard input says, a word a line, and says when it is done. Where that ends, be it because the tests were killed, so does the server. The
 * server writes nothing to the pipe, which it would hold open.
 */
const SCRIPT = `
log=$directory/log
start() {
  "$programs/pg_ctl" -D "$directory/data" -w -o "-p $port -k $directory -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300" start >>"$log" 2>&1 </dev/null
}
"$programs/initdb" -D "$directory/data" -N -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-US >>"$log" 2>&1 || exit 1
start || exit 1
echo done
while read -r word; do
  case $word in
    stop) "$programs/pg_ctl" -D "$directory/data" -m immediate stop >>"$log" 2>&1 ;;
    start) start ;;
  esac
  echo done
done
"$programs/pg_ctl" -D "$directory/data" -m immediate stop >>"$log" 2>&1
rm -rf "$directory"
`;

/** Starts a server on a free port; `ready` rejects, with what the server said, where it does not come up. */
export async function launchPostgres(
  programs: string,
): Promise<Postgres & { readonly ready: Promise<void> }> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'sandar-postgres-'));
  const user = unprivilegedUser();
  if (user !== undefined) chownSync(directory, user.uid, user.gid);
  const shell = spawn('/bin/sh', ['-c', SCRIPT], {
    ...user,
    cwd: directory,
    env: { programs, directory, port: String(port), PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'ignore'],
    // In a group of its own, it outlives an interrupt and cleans up.
    detached: true,
  });
  const answers = createInterface(shell.stdout)[Symbol.asyncIterator]();
  const done = async () => {
    const { done: isOver } = await answers.next();
    if (isOver) throw new Error(`PostgreSQL: ${readFileSync(join(directory, 'log'), 'utf8')}`);
  };
  const say = (word: string) => {
    shell.stdin.write(`${word}\n`);
    return done();
  };
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    ready: done(),
    stop: () => say('stop'),
    start: () => say('start'),
    async remove() {
      const isOver = once(shell, 'exit');
      shell.stdin.end();
      if (shell.exitCode === null) await isOver;
    },
  };
}

/** PostgreSQL refuses to run as root. Undefined for anyone else. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

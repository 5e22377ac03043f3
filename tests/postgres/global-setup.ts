import type { TestProject } from 'vitest/node';
import { launchPostgres, postgresPrograms } from './start-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL where databases may be made; undefined where there is none. */
    postgres: string | undefined;
  }
}

/** One PostgreSQL for all tests: that of `POSTGRES_URL`, or one of their own. It comes up while the first tests run, which wait for it where they need it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = postgresPrograms();
  if (process.env.POSTGRES_URL || programs === undefined) {
    project.provide('postgres', process.env.POSTGRES_URL || undefined);
    if (!process.env.POSTGRES_URL)
      console.warn(
        'SKIPPED: the tests of storage on PostgreSQL. Install the package postgresql, or set POSTGRES_URL.',
      );
    return undefined;
  }
  const server = await launchPostgres(programs);
  server.ready.catch((error: unknown) => console.error(String(error)));
  project.provide('postgres', server.url);
  return () => server.remove();
}

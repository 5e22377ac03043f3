const SQLITE = 'sqlite:';

/** What a `DATABASE_URL` names. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Reads a `DATABASE_URL`: `sqlite:FILE`, else PostgreSQL. */
export function readDatabaseUrl(url: string): DatabaseAddress {
  return url.startsWith(SQLITE)
    ? { kind: 'sqlite', file: url.slice(SQLITE.length) }
    : { kind: 'postgres', url };
}

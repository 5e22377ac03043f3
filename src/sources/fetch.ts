/** What is asked of a server. */
export interface Request {
  readonly address: string;
  /** JSON or a form; sent by POST. Without one the request is a GET. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What tells a server which state of a file is held (RFC 9110: ETag, Last-Modified). */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** What a server answers. */
export type Reply =
  | {
      readonly kind: 'body';
      readonly bytes: Buffer;
      readonly type: string;
      readonly validators: Validators;
    }
  /** The file is still what the request said is held. */
  | { readonly kind: 'not_modified' };

/** Asks a server. Throws a SourceFailure where there is no answer with status 200 or 304. */
export type Fetch = (request: Request) => Promise<Reply>;

/** Clock and sleep, so that pauses can be tested without waiting. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** Headers that let the server answer "not modified". */
export function conditionsOf({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

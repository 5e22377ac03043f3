/**
 * The database cannot be asked now: it is stopped, unreachable, overloaded, or another process holds it for too long. Nothing of the statement
 * (or of its transaction) was acknowledged, and the same call may succeed later. `code` is the driver's or the system's, such as ECONNREFUSED.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
  readonly code: string;

  constructor(code: string, cause: unknown) {
    super(`the database does not answer (${code})`, { cause });
    this.code = code;
  }
}

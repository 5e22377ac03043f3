import type { QueryResult } from 'kysely';

/** What a group is written with. */
export interface GroupWriter {
  begin(): void;
  commit(): void;
  rollback(): void;
  /** True where each of the group would fail for the same reason. */
  failsForAll(error: unknown): boolean;
}

type Row = QueryResult<never>;

interface Write {
  readonly run: () => Row;
  readonly resolve: (result: Row) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes that come within one turn of the event loop are written in one transaction, since what takes long is to bring a transaction to the disk. Each
 * resolves when it is there. One that fails fails alone.
 */
export class GroupedWrites {
  readonly #writer: GroupWriter;
  #waiting: Write[] = [];

  constructor(writer: GroupWriter) {
    this.#writer = writer;
  }

  add(run: () => Row): Promise<Row> {
    const { promise, resolve, reject } = Promise.withResolvers<Row>();
    this.#waiting.push({ run, resolve, reject });
    return promise;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Writes what waits, and returns when it is on the disk. Throws, and all of it waits on, where no transaction can be begun. */
  flush(): void {
    if (this.isEmpty) return;
    this.#writer.begin();
    const group = this.#waiting.splice(0);
    try {
      const results = group.map(({ run }) => run());
      this.#writer.commit();
      group.forEach(({ resolve }, at) => void resolve(results[at] as Row));
    } catch (error) {
      this.#writer.rollback();
      if (group.length === 1 || this.#writer.failsForAll(error))
        for (const { reject } of group) reject(error);
      else for (const write of group) alone(write);
    }
  }

  /** Nothing of what waits is written. */
  giveUp(error: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

function alone({ run, resolve, reject }: Write): void {
  try {
    resolve(run());
  } catch (error) {
    reject(error);
  }
}

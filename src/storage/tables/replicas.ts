/** What replicas agree on: who leads, what is due, which ids are given out. */
export interface ReplicaTables {
  counters: CounterRow;
  leases: LeaseRow;
  schedules: ScheduleRow;
  sources: SourceRow;
}

/** Gives out ids, the same way on every database. */
interface CounterRow {
  name: string;
  /** The last one given out. */
  value: number;
}

interface LeaseRow {
  name: string;
  /** Of the replica, as it names itself. */
  holder: string;
  /** One more for each holder. */
  fencing: number;
  expires_at: number;
}

interface ScheduleRow {
  /** Of the task. */
  name: string;
  /** When the last run began that has ended without an error. */
  last_run_at: number | null;
  next_run_at: number;
}

interface SourceRow {
  id: string;
  checked_at: number;
  changed_at: number | null;
  /** Why the last look failed; null where it did not. */
  error: string | null;
  /** JSON of a SourceState. */
  state: string;
}

import type { Generated } from 'kysely';

/** Updates that have come and are handled by one of the replicas. */
export interface InboxTables {
  inbox: InboxRow;
  inbox_replicas: InboxReplicaRow;
  inbox_lanes: InboxLaneRow;
}

interface InboxRow {
  update_id: number;
  /** The chat whose updates are handled one after another; 0 once this one is handled. */
  lane: number;
  /** The update, sealed; empty once it is handled. */
  content: string;
  /** How often its handling was begun anew after a crash. */
  attempts: Generated<number>;
  handled_at: number | null;
}

interface InboxReplicaRow {
  replica: string;
  /** Later than this it counts as dead, unless it has said anew that it lives. */
  alive_until: number;
}

/** The replica that handles a chat's updates. A chat of which none waits has no row. */
interface InboxLaneRow {
  lane: number;
  replica: string;
}

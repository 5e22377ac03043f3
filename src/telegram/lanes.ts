/** What is handled in its chat's order. */
interface Item {
  readonly id: number;
  readonly chatId: number;
}

interface Work<T extends Item> {
  /** Never rejects. */
  handle(item: T): Promise<void>;
  /** False where what waits is to be left alone. */
  mayBegin(): boolean;
  /** A chat has nothing left. */
  onIdle(): void;
}

/** So many ids of what was handled are remembered: they may still be on their way here from a look at the database. */
const REMEMBERED = 5000;

/** One lane for each chat: in a lane one after another, the lanes beside each other. What is added twice is handled once. */
export function createLanes<T extends Item>({ handle, mayBegin, onIdle }: Work<T>) {
  const lanes = new Map<number, T[]>();
  const held = new Set<number>();
  const handled = new Set<number>();

  const run = async (chatId: number, lane: T[]): Promise<void> => {
    for (let item = lane[0]; item !== undefined && mayBegin(); item = lane[0]) {
      await handle(item);
      lane.shift();
      held.delete(item.id);
      handled.add(item.id);
      const [oldest] = handled;
      if (handled.size > REMEMBERED && oldest !== undefined) handled.delete(oldest);
    }
    for (const { id } of lane) held.delete(id);
    lanes.delete(chatId);
    onIdle();
  };

  return {
    add(items: readonly T[]): void {
      for (const item of items) {
        if (held.has(item.id) || handled.has(item.id)) continue;
        held.add(item.id);
        const lane = lanes.get(item.chatId);
        if (lane !== undefined) lane.push(item);
        else {
          const opened = [item];
          lanes.set(item.chatId, opened);
          void run(item.chatId, opened);
        }
      }
    },

    /** Lets go of everything that has not begun. */
    letGo(): void {
      for (const lane of lanes.values()) for (const { id } of lane.splice(1)) held.delete(id);
    },

    /** What waits and what is in hand. */
    size: () => held.size,

    /** Chats that have something in hand. */
    inHand: () => lanes.size,
  };
}

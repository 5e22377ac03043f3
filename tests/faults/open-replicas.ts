import { onTestFinished } from 'vitest';
import type { Telegram } from '../../src/playground/telegram.ts';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { freePort } from '../free-port.ts';
import { openPlayground, type Playground } from '../playground/open-playground.ts';
import { type Balancer, openBalancer } from './balancer.ts';
import { type BotProcess, startProcess } from './start-process.ts';

/** A replica, and the port where updates are brought to it. */
export interface Replica extends BotProcess {
  readonly port: number;
  /** True where it said last that it leads. */
  leads(): boolean;
}

/** Two replicas on one database, behind a balancer to which a Telegram in this process brings updates. */
export interface Replicas {
  readonly telegram: Telegram;
  readonly playground: Playground;
  readonly balancer: Balancer;
  /** The database as a third party sees it. Opened once the replicas have made it. */
  openStorage(): Promise<Storage>;
  /** Starts both at once; resolves when both are ready. */
  start(): Promise<readonly [Replica, Replica]>;
}

export async function openReplicas(
  database: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Replicas> {
  const playground = await openPlayground();
  const ports = [await freePort(), await freePort()] as const;
  const balancer = await openBalancer(ports);
  const startOne = (port: number): Replica => {
    const bot = startProcess(playground.root, {
      DATABASE_URL: database,
      PORT: String(port),
      WEBHOOK_URL: balancer.url,
      WEBHOOK_SECRET: 'of-this-test',
      ...variables,
    });
    const lastIndexOf = (words: string): number => bot.printed.err.lastIndexOf(`"${words}"`);
    return {
      ...bot,
      port,
      leads: () => lastIndexOf('this replica leads') > lastIndexOf('this replica leads no longer'),
    };
  };
  return {
    telegram: playground.telegram,
    playground,
    balancer,
    async openStorage() {
      const storage = await openStorage(database);
      onTestFinished(() => storage.close());
      return storage;
    },
    async start() {
      const replicas = [startOne(ports[0]), startOne(ports[1])] as const;
      await Promise.all(replicas.map((replica) => replica.isReady()));
      return replicas;
    },
  };
}

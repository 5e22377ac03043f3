import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands between Telegram and replicas. */
export interface Balancer {
  /** Where Telegram is to bring updates. */
  readonly url: string;
  /** From now on updates go to these ports in turn. */
  pointAt(ports: readonly number[]): void;
}

/** Passes each request on to the next of the ports in turn, and to another where one is closed. */
export async function openBalancer(replicas: readonly number[]): Promise<Balancer> {
  let ports = replicas;
  let turn = 0;
  const balancer = createServer(async (incoming, outgoing) => {
    const body = await readBody(incoming);
    const pass = (left: number): void => {
      turn += 1;
      const { method, url: path, headers } = incoming;
      const target = { host: '127.0.0.1', port: ports[turn % ports.length], method, path, headers };
      request(target, (answer) => {
        answer.resume();
        outgoing.writeHead(answer.statusCode ?? 502).end();
      })
        .on('error', () => (left > 0 ? pass(left - 1) : outgoing.writeHead(502).end()))
        .end(body);
    };
    pass(ports.length - 1);
  });
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    balancer.close();
    balancer.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}/updates`,
    pointAt(chosen) {
      ports = chosen;
    },
  };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}

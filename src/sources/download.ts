import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Limits, sizeOf } from './limits.ts';
import { isPrivateAddress } from './private-address.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a file over http or https. Redirects are followed to such addresses only, and from the public internet never to a private network: neither
 * by name nor by number. Throws with the address, the reason and what to do.
 */
export async function download(
  address: string,
  limits: Limits,
  isPrivateHost: (ip: string) => boolean = isPrivateAddress,
): Promise<Buffer> {
  const waiting: Waiting = {
    address,
    limits,
    deadline: AbortSignal.timeout(limits.wait),
    silence: new AbortController(),
    isPrivateHost,
  };
  let url = webAddress(address, address);
  let mayBePrivate = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const { response, isPrivate } = await ask(url, mayBePrivate, waiting);
    mayBePrivate &&= isPrivate;
    const { statusCode = 0, headers } = response;
    if (!REDIRECTS.has(statusCode) || headers.location === undefined) return readBody(response, waiting);
    response.destroy();
    url = webAddress(headers.location, address, url);
  }
  throw new Error(
    `${address} leads on more than ${MOST_REDIRECTS} times. Name the address of the archive itself.`,
  );
}

function webAddress(text: string, address: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url !== null && /^https?:$/.test(url.protocol)) return url;
  throw new Error(`${address} leads to "${text}", which is no http or https address; it is not followed.`);
}

/** What a download waits for, and how long. */
interface Waiting {
  readonly address: string;
  readonly limits: Limits;
  /** Aborts when the whole time is over. */
  readonly deadline: AbortSignal;
  /** Aborted when the other side gave no sign for too long. */
  readonly silence: AbortController;
  readonly isPrivateHost: (ip: string) => boolean;
}

interface Asked {
  readonly response: IncomingMessage;
  /** Whether the host lies in a private network. */
  readonly isPrivate: boolean;
}

async function ask(url: URL, mayBePrivate: boolean, waiting: Waiting): Promise<Asked> {
  const { address, limits, deadline, silence, isPrivateHost } = waiting;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  let isPrivate = isIP(host) !== 0 && isPrivateHost(host);
  if (isPrivate && !mayBePrivate) throw refused(address, host);
  const lookup: LookupFunction = (name, options, callback) => {
    lookUp(name, { ...options, all: true }, (failure, found) => {
      const held = (found ?? []).filter((one) => mayBePrivate || !isPrivateHost(one.address));
      const [first] = held;
      if (failure !== null) callback(failure, '', 0);
      else if (first === undefined) callback(refused(address, name), '', 0);
      else {
        isPrivate = held.some((one) => isPrivateHost(one.address));
        if (options.all === true) callback(null, held);
        else callback(null, first.address, first.family);
      }
    });
  };
  return new Promise((resolve, reject) => {
    const fail = (failure: Error): void => reject(explain(failure, waiting));
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const asked = request(url, {
      agent: false,
      lookup,
      signal: AbortSignal.any([deadline, silence.signal]),
      headers: { accept: '*/*', 'user-agent': 'sandar' },
    });
    asked.setTimeout(limits.silence, () => silence.abort());
    asked.on('error', fail);
    asked.on('response', (response) => resolve({ response, isPrivate }));
    asked.end();
  });
}

async function readBody(response: IncomingMessage, waiting: Waiting): Promise<Buffer> {
  const { address, limits } = waiting;
  const { statusCode, headers } = response;
  if (statusCode !== 200) {
    response.destroy();
    throw new Error(
      `${address} answers with HTTP status ${statusCode}. Check the address; an archive of a GitHub repository is at https://github.com/OWNER/NAME/archive/refs/heads/BRANCH.zip.`,
    );
  }
  const tooLarge = `${address} is larger than ${sizeOf(limits.download)}. Unpack it and name the directory.`;
  if (Number(headers['content-length'] ?? 0) > limits.download) {
    response.destroy();
    throw new Error(tooLarge);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      size += chunk.length;
      if (size > limits.download) break;
      chunks.push(chunk);
    }
  } catch (failure) {
    throw explain(failure, waiting);
  }
  if (size > limits.download) throw new Error(tooLarge);
  return Buffer.concat(chunks);
}

class Refused extends Error {}

function refused(address: string, host: string): Refused {
  return new Refused(
    `${address} leads to ${host} in a private network; from a public address that is not followed.`,
  );
}

function explain(failure: unknown, { address, limits, deadline, silence }: Waiting): Error {
  if (failure instanceof Refused) return failure;
  if (deadline.aborted)
    return new Error(`${address} did not arrive within ${limits.wait / 1000} seconds. Try again later.`);
  if (silence.signal.aborted)
    return new Error(`${address} sent nothing for ${limits.silence / 1000} seconds. Try again later.`);
  const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
  if (reason === 'ECONNRESET')
    return new Error(`${address} broke off before it was complete (${reason}). Try again.`);
  return new Error(`${address} cannot be reached (${reason}). Check the address and the connection.`);
}

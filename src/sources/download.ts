import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { gunzip } from 'node:zlib';
import type { Fetch, Reply, Request } from './fetch.ts';
import { type Limits, sizeOf } from './limits.ts';
import { isPrivateAddress } from './private-address.ts';
import { SourceFailure } from './source-failure.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Asks servers over http or https within limits, by `send`. */
export function openFetch(limits: Limits, isPrivateHost = isPrivateAddress): Fetch {
  return (request) => send(request, limits, isPrivateHost);
}

/**
 * Asks a server over http or https. Redirects are followed to such addresses only, and from the public internet never to a private network: neither
 * by name nor by number. Throws a SourceFailure with the address, the reason and what to do.
 */
async function send(
  request: Request,
  limits: Limits,
  isPrivateHost: (ip: string) => boolean,
): Promise<Reply> {
  const { address } = request;
  const waiting: Waiting = {
    request,
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
    if (!REDIRECTS.has(statusCode) || headers.location === undefined) return readReply(response, waiting);
    response.destroy();
    url = webAddress(headers.location, address, url);
  }
  throw new SourceFailure(
    'too_many_redirects',
    `${address} leads on more than ${MOST_REDIRECTS} times. Name the address of the file itself.`,
  );
}

function webAddress(text: string, address: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url !== null && /^https?:$/.test(url.protocol)) return url;
  throw new SourceFailure(
    'refused_address',
    `${address} leads to "${text}", which is no http or https address; it is not followed.`,
  );
}

/** What a download waits for, and how long. */
interface Waiting {
  readonly request: Request;
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
  const { limits, deadline, silence, isPrivateHost } = waiting;
  const { address, body, headers } = waiting.request;
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
      method: body === undefined ? 'GET' : 'POST',
      agent: false,
      lookup,
      signal: AbortSignal.any([deadline, silence.signal]),
      headers: { accept: '*/*', 'user-agent': 'sandar', 'accept-encoding': 'gzip', ...headers },
    });
    asked.setTimeout(limits.silence, () => silence.abort());
    asked.on('error', fail);
    asked.on('response', (response) => resolve({ response, isPrivate }));
    asked.end(body);
  });
}

async function readReply(response: IncomingMessage, waiting: Waiting): Promise<Reply> {
  const { statusCode = 0, headers } = response;
  if (statusCode === 304) {
    response.destroy();
    return { kind: 'not_modified' };
  }
  if (statusCode !== 200) {
    response.destroy();
    throw refusedBy(statusCode, headers['retry-after'], waiting.request.address);
  }
  const body = await readBody(response, waiting);
  return {
    kind: 'body',
    bytes: headers['content-encoding'] === 'gzip' ? await unzip(body, waiting) : body,
    type: headers['content-type'] ?? '',
    validators: { etag: headers.etag, lastModified: headers['last-modified'] },
  };
}

async function readBody(response: IncomingMessage, waiting: Waiting): Promise<Buffer> {
  const { limits } = waiting;
  if (Number(response.headers['content-length'] ?? 0) > limits.download) {
    response.destroy();
    throw tooLarge(waiting);
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
  if (size > limits.download) throw tooLarge(waiting);
  return Buffer.concat(chunks);
}

function unzip(body: Buffer, waiting: Waiting): Promise<Buffer> {
  const { address } = waiting.request;
  return new Promise((resolve, reject) => {
    gunzip(body, { maxOutputLength: waiting.limits.download }, (failure, bytes) => {
      if (failure === null) resolve(bytes);
      else if ('code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE') reject(tooLarge(waiting));
      else
        reject(
          new SourceFailure(
            'damaged',
            `${address} says that it is packed (gzip), and is not. Try again later.`,
          ),
        );
    });
  });
}

function tooLarge({ request, limits }: Waiting): SourceFailure {
  const message = `${request.address} is larger than ${sizeOf(limits.download)}. Ask for less, or unpack it and name the directory.`;
  return new SourceFailure('too_large', message);
}

/** What a status other than 200 and 304 means (RFC 9110). */
function refusedBy(status: number, retryAfter: string | undefined, address: string): SourceFailure {
  const says = `${address} answers with HTTP status ${status}.`;
  const wait = readRetryAfter(retryAfter);
  if (status === 429 || (status === 503 && wait !== undefined))
    return new SourceFailure('throttled', `${says} It wants to be asked less often.`, wait);
  if (status >= 500) return new SourceFailure('server_error', `${says} Try again later.`);
  const code = status === 404 || status === 410 ? 'not_found' : 'http_status';
  const example = 'https://github.com/OWNER/NAME/archive/refs/heads/BRANCH.zip';
  return new SourceFailure(
    code,
    `${says} Check the address; an archive of a GitHub repository is at ${example}.`,
  );
}

/** Milliseconds of a Retry-After header, in seconds or as a date. */
function readRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

function refused(address: string, host: string): SourceFailure {
  return new SourceFailure(
    'refused_address',
    `${address} leads to ${host} in a private network; from a public address that is not followed.`,
  );
}

function explain(failure: unknown, { request, limits, deadline, silence }: Waiting): SourceFailure {
  const { address } = request;
  if (failure instanceof SourceFailure) return failure;
  if (deadline.aborted)
    return new SourceFailure(
      'timed_out',
      `${address} did not arrive within ${limits.wait / 1000} seconds. Try again later.`,
    );
  if (silence.signal.aborted)
    return new SourceFailure(
      'timed_out',
      `${address} sent nothing for ${limits.silence / 1000} seconds. Try again later.`,
    );
  const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
  if (reason === 'ECONNRESET')
    return new SourceFailure(
      'broke_off',
      `${address} broke off before it was complete (${reason}). Try again.`,
    );
  return new SourceFailure(
    'unreachable',
    `${address} cannot be reached (${reason}). Check the address and the connection.`,
  );
}

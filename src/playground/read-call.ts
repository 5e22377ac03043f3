import type { HonoRequest } from 'hono';
import { badRequest } from './api-error.ts';
import type { Call } from './method.ts';
import { readMultipart } from './multipart.ts';

/**
 * What a call carries: in its address and, as JSON or as either kind of form, in its body. Throws an ApiError.
 * https://core.telegram.org/bots/api#making-requests
 */
export async function readCall(request: HonoRequest): Promise<Call> {
  const inAddress = request.query();
  const { signal } = request.raw;
  if (request.method === 'GET') return { parameters: inAddress, uploads: new Map(), signal };
  if (request.header('content-type')?.startsWith('application/json')) {
    const given = parseObject(await request.text());
    if (given === undefined) throw badRequest("can't parse JSON object");
    return { parameters: { ...inAddress, ...given }, uploads: new Map(), signal };
  }
  const form = await readForm(request);
  const uploads = new Map([...form].filter((part): part is [string, File] => part[1] instanceof File));
  const attached = attachedNames(form);
  const parameters = [...form].filter(([name]) => !attached.has(name));
  return { parameters: { ...inAddress, ...Object.fromEntries(parameters) }, uploads, signal };
}

async function readForm(request: HonoRequest): Promise<Map<string, string | File>> {
  const type = request.header('content-type') ?? '';
  if (type.startsWith('application/x-www-form-urlencoded'))
    return new Map(new URLSearchParams(await request.text()));
  if (!type.startsWith('multipart/form-data')) return new Map();
  const form = readMultipart(Buffer.from(await request.arrayBuffer()), type);
  if (form === undefined) throw badRequest("can't parse form");
  return form;
}

/** Parts that another part speaks of: they are no parameters themselves. */
function attachedNames(form: ReadonlyMap<string, string | File>): ReadonlySet<string> {
  const texts = [...form.values()].filter((value) => typeof value === 'string');
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/attach:\/\/([^"\\\s]+)/g)].map(([, name]) => name ?? '')),
  );
}

function parseObject(body: string): Readonly<Record<string, unknown>> | undefined {
  if (body === '') return {};
  try {
    const given: unknown = JSON.parse(body);
    return typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : undefined;
  } catch {
    return undefined;
  }
}

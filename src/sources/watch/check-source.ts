import { hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Fetch } from '../fetch.ts';
import { type Format, type FormatSetting, filesOf, type Imported } from '../format.ts';
import { FORMATS } from '../formats.ts';
import type { Oddity } from '../oddity.ts';
import { settingFor } from '../read-source.ts';
import { type FailureCode, isPassing, SourceFailure } from '../source-failure.ts';
import type { EditionFolder } from '../write-edition.ts';
import { checkEdition } from './check-edition.ts';
import { rememberReplies } from './remember-replies.ts';
import type { Source } from './source.ts';
import { afterFailure, type SourceState } from './state.ts';

/** What looking at a source needs of the world. */
export interface SourcePorts {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Whose shared codelists name codes. */
  readonly dataDirectory: string;
}

/** What came of looking at a source, and what is to be remembered of it. */
export type SourceOutcome =
  | { readonly kind: 'unchanged'; readonly state: SourceState }
  /** It holds another edition than before, which passes the check. Remember the state only when the edition is safe: else it is not seen again. */
  | {
      readonly kind: 'changed';
      readonly files: EditionFolder;
      readonly oddities: readonly Oddity[];
      readonly state: SourceState;
    }
  | {
      readonly kind: 'failed';
      readonly code: FailureCode;
      readonly message: string;
      readonly state: SourceState;
    };

/** Servers' signals do not tell of all revisions: so often, in milliseconds, a source is read whole whatever they say. */
const READ_WHOLE_EVERY = 7 * 24 * 60 * 60 * 1000;

/**
 * Looks at a source: is there another edition than before? Asked is first what costs least: the format's own signal, or whether files were modified;
 * what decides is the edition itself. Never throws.
 */
export async function checkSource(
  source: Source,
  state: SourceState,
  ports: SourcePorts,
): Promise<SourceOutcome> {
  const now = ports.clock.now();
  try {
    return await look(source, state, ports, now);
  } catch (failure) {
    const isKnown = failure instanceof SourceFailure;
    const message = failure instanceof Error ? failure.message : String(failure);
    return {
      kind: 'failed',
      code: isKnown ? failure.code : 'unforeseen',
      message,
      state: afterFailure(state, ports.clock.now(), isKnown ? failure.retryAfter : undefined),
    };
  }
}

async function look(
  source: Source,
  state: SourceState,
  { fetch, clock, dataDirectory }: SourcePorts,
  now: number,
): Promise<SourceOutcome> {
  const format: Format = FORMATS[source.format];
  const oddities: Oddity[] = [];
  const { publication, location, mapping: declared } = source;
  const reading = { format, location, publication, declared, dataDirectory };
  const patient = await settingFor(reading, fetch, clock, (oddity) => oddities.push(oddity));
  const remembering = rememberReplies(patient.fetch, state.validators);
  const setting: FormatSetting = { ...patient, fetch: remembering.fetch };
  const settingHash = await hashOf(declared, setting);
  const isFresh = state.readAt !== undefined && now - state.readAt < READ_WHOLE_EVERY;
  const mayBeSame = isFresh && settingHash === state.setting;
  const signal = await signalOf(format, location, patient);
  const isSame =
    signal === undefined
      ? mayBeSame && (await remembering.isUnmodified())
      : mayBeSame && signal === state.signal;
  const { openUntil: _, ...before } = state;
  if (isSame) return { kind: 'unchanged', state: { ...before, failures: 0 } };
  const imported = await format.read(location, setting);
  const files = filesOf(imported);
  const content = hashFiles(files);
  const after: SourceState = {
    validators: remembering.validators(),
    ...(signal !== undefined && { signal }),
    setting: settingHash,
    content,
    ...announcedBy(imported),
    readAt: now,
    failures: 0,
  };
  if (content === state.content) return { kind: 'unchanged', state: after };
  await checkEdition(publication, files, dataDirectory);
  return { kind: 'changed', files, oddities, state: after };
}

function announcedBy(imported: Imported): Pick<SourceState, 'announced'> {
  if (imported.kind === 'files' || !imported.nextUpdates?.length) return {};
  return { announced: { after: imported.draft.referencePeriod, updates: imported.nextUpdates } };
}

/** What the format says about its newest state; undefined where it does not say, or this server does not. */
async function signalOf(
  format: Format,
  location: string,
  setting: FormatSetting,
): Promise<string | undefined> {
  try {
    return (await format.signal?.(location, setting))?.trim() || undefined;
  } catch (failure) {
    const isSilent =
      failure instanceof SourceFailure && !isPassing(failure) && failure.code !== 'wrong_setting';
    if (isSilent) return undefined;
    throw failure;
  }
}

/** A hash of what is declared about a source and of the names that it shares. */
async function hashOf(declared: string | undefined, { shared }: FormatSetting): Promise<string> {
  const texts = [JSON.stringify([...shared].map(([id, codes]) => [id, [...codes.values()]]))];
  if (declared !== undefined) {
    try {
      const isFolder = (await stat(declared)).isDirectory();
      const files = isFolder
        ? (await readdir(declared)).sort().map((name) => join(declared, name))
        : [declared];
      for (const file of files) texts.push(await readFile(file, 'utf8'));
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : String(failure);
      throw new SourceFailure('wrong_setting', `The mapping ${declared} cannot be read: ${why}.`);
    }
  }
  return hash('sha256', texts.join('\0'));
}

/** A hash of an edition: the same for the same files, in whatever order they come. */
function hashFiles(files: EditionFolder): string {
  const parts = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', parts.map(([path, text]) => `${path}\0${hash('sha256', text)}`).join('\0'));
}

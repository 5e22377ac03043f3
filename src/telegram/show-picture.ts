import { GrammyError, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import type { Chart } from '../charts/chart.ts';
import { chartKey } from '../charts/chart-key.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { describeError } from './describe-error.ts';
import { readRefusal } from './refusal.ts';

/** What pictures are drawn and kept with. */
export type PicturePorts = Pick<BotPorts, 'pictures' | 'painter' | 'log'>;

/** A picture that takes longer has missed its message, in milliseconds. */
const TIME_ALLOWED = 2000;

/**
 * Shows a chart with a call that takes a photo: by the id of the file where Telegram holds it already, else drawn and uploaded. Undefined where it
 * could not be drawn in time or is not taken there (a group may forbid photos); that is logged, and the words go alone.
 */
export async function showPicture<Shown extends Message | true>(
  ports: PicturePorts,
  { me }: Pick<BotContext, 'me'>,
  chart: Chart,
  show: (photo: string | InputFile) => Promise<Shown>,
): Promise<Shown | undefined> {
  const key = chartKey(chart);
  try {
    const known = await ports.pictures.find(me.id, key);
    const shown = known && (await unlessUnknown(show(known)));
    if (shown) return shown;
    const drawn = await draw(ports, chart);
    if (drawn === undefined) return undefined;
    const uploaded = await show(new InputFile(drawn, `${chart.kind}.png`));
    const fileId = uploaded === true ? undefined : uploaded.photo?.at(-1)?.file_id;
    if (fileId !== undefined) await keep(ports, me.id, key, fileId);
    return uploaded;
  } catch (error) {
    // Behind a broken connection the photo may have been sent: the words are not sent again.
    if (!isAboutPhoto(error)) throw error;
    ports.log.warn({ error: describeError(error) }, WITHOUT_PICTURE);
    return undefined;
  }
}

/** Where its id cannot be kept the picture is there all the same, and uploaded anew next time. */
async function keep(
  { pictures, log }: PicturePorts,
  ...picture: Parameters<PicturePorts['pictures']['keep']>
) {
  try {
    await pictures.keep(...picture);
  } catch (error) {
    log.warn({ error: describeError(error) }, 'the id of a picture could not be kept');
  }
}

/** What the log says where words go alone. */
const WITHOUT_PICTURE = 'an answer goes without its picture';

/** The picture; undefined where it cannot be drawn in time. */
async function draw({ painter, log }: PicturePorts, chart: Chart): Promise<Uint8Array | undefined> {
  try {
    return await painter.draw(chart, AbortSignal.timeout(TIME_ALLOWED));
  } catch (error) {
    log.warn({ error: describeError(error) }, WITHOUT_PICTURE);
    return undefined;
  }
}

/** Undefined where Telegram no longer takes the id of the file. */
async function unlessUnknown<Shown>(shown: Promise<Shown>): Promise<Shown | undefined> {
  try {
    return await shown;
  } catch (error) {
    if (readRefusal(error) === 'unknown_file') return undefined;
    throw error;
  }
}

/** True where the same words without a photo may be taken. */
function isAboutPhoto(error: unknown): error is GrammyError {
  if (!(error instanceof GrammyError)) return false;
  if (/not enough rights to send photos|CHAT_SEND_PHOTOS_FORBIDDEN/.test(error.description)) return true;
  return error.error_code === 400 && readRefusal(error) === undefined;
}

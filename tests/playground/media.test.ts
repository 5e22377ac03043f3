import { beforeEach, describe, expect, test } from 'vitest';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { openPlayground, type Playground } from './open-playground.ts';
import { JPEG, png } from './pictures.ts';

const ANN = 103;
const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

let playground: Playground;

const picture = (width = 40, height = 30) => new File([png(width, height)], 'chart.png');
const table = (name = 'таблица 1.csv') => new File(['a,b\n1,2\n'], name);
const sendPhoto = (photo: unknown, more: object = {}) =>
  playground.upload('sendPhoto', { chat_id: ANN, photo, ...more });
const sendDocument = (document: unknown, more: object = {}) =>
  playground.upload('sendDocument', { chat_id: ANN, document, ...more });

beforeEach(async () => {
  playground = await openPlayground();
  await playground.act(ANN, 'say', { text: '/start' });
});

describe('pictures', () => {
  test('a picture is uploaded, shown again by its id and downloaded', async () => {
    const { result } = await sendPhoto(picture(), { caption: 'By year' });
    expect(result).toMatchObject({ caption: 'By year', photo: [{ width: 40, height: 30 }] });
    const { file_id, file_unique_id, file_size } = result.photo?.[0] ?? {};
    const again = await playground.call('sendPhoto', { chat_id: ANN, photo: file_id });
    expect(again.result.photo[0]).toMatchObject({ file_id, file_unique_id });
    const { result: file } = await playground.call('getFile', { file_id });
    expect(file).toMatchObject({ file_id, file_size, file_path: 'photos/file_0.png' });
    const download = await fetch(`${playground.root}/file/bot${PLAYGROUND_TOKEN}/${file.file_path}`);
    expect(Buffer.from(await download.arrayBuffer())).toEqual(png(40, 30));
    const page = await fetch(`${playground.root}/people/${ANN}/chats/${ANN}/files/${result.message_id}`);
    expect(page.headers.get('content-type')).toBe('image/png');
  });

  test('JPEG is a picture too, and a part may be named elsewhere', async () => {
    const { result } = await sendPhoto('attach://the-chart', { 'the-chart': new File([JPEG], 'x') });
    expect(result.photo[0]).toMatchObject({ width: 16, height: 8 });
  });

  const cut = png(40, 30).subarray(0, -20);
  const spoilt = Buffer.from(png(40, 30));
  spoilt[45] = (spoilt[45] ?? 0) ^ 1;
  test.each<[string, unknown, string]>([
    ['nothing', '', 'there is no photo in the request'],
    ['an empty file', new File([], 'a.png'), 'file must be non-empty'],
    ['a text', new File(['<svg/>'], 'a.png'), 'IMAGE_PROCESS_FAILED'],
    ['a picture cut short', new File([new Uint8Array(cut)], 'a.png'), 'IMAGE_PROCESS_FAILED'],
    ['a picture with a wrong bit', new File([spoilt], 'a.png'), 'IMAGE_PROCESS_FAILED'],
    ['half a JPEG', new File([JPEG.subarray(0, 100)], 'a.jpg'), 'IMAGE_PROCESS_FAILED'],
    ['more than 20 times as wide as high', picture(41, 2), 'PHOTO_INVALID_DIMENSIONS'],
    ['width and height over 10,000', picture(9501, 500), 'PHOTO_INVALID_DIMENSIONS'],
    [
      'more than 10 MB',
      new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.png'),
      'file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes',
    ],
    ['an address', 'https://example.org/a.png', 'failed to get HTTP URL content'],
    ['no id', 'a+b', 'wrong remote file identifier specified: Wrong character in the string'],
    [
      'an id made up',
      'AgACAgIAAxkBAAIB',
      "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
    ],
    ['a part that is not there', 'attach://nope', 'wrong file identifier/HTTP URL specified'],
  ])('%s is refused', async (_what, photo, reason) => {
    expect(await sendPhoto(photo)).toMatchObject({ status: 400, description: `Bad Request: ${reason}` });
  });

  test.each([
    [40, 2],
    [9500, 500],
  ])('%i by %i is still taken', async (width, height) => {
    expect((await sendPhoto(picture(width, height))).ok).toBe(true);
  });

  test('no photo at all is refused', async () => {
    expect(await playground.refusal('sendPhoto', { chat_id: ANN })).toEqual([
      400,
      'Bad Request: there is no photo in the request',
    ]);
  });

  test('an id of another Telegram is refused', async () => {
    const other = await openPlayground();
    await other.act(ANN, 'say', { text: '/start' });
    const { result } = await other.upload('sendPhoto', { chat_id: ANN, photo: picture() });
    const photo = result.photo?.[0]?.file_id;
    expect(await playground.refusal('sendPhoto', { chat_id: ANN, photo })).toEqual([
      400,
      'Bad Request: wrong file identifier/HTTP URL specified',
    ]);
    expect(await playground.refusal('getFile', { file_id: photo })).toEqual([
      400,
      'Bad Request: invalid file_id',
    ]);
  });
});

describe('files', () => {
  test('a file keeps its name and is saved, not shown', async () => {
    const { result } = await sendDocument(table());
    expect(result.document).toMatchObject({
      file_name: 'таблица 1.csv',
      mime_type: 'text/csv',
      file_size: 8,
    });
    const page = await fetch(`${playground.root}/people/${ANN}/chats/${ANN}/files/${result.message_id}`);
    expect(page.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('таблица 1.csv')}`,
    );
    expect(await page.text()).toBe('a,b\n1,2\n');
  });

  test('a picture is no file and a file no picture', async () => {
    const file = (await sendDocument(table())).result.document.file_id;
    const photo = (await sendPhoto(picture())).result.photo?.[0]?.file_id;
    expect((await sendPhoto(file)).description).toBe("Bad Request: can't use file of type Document as Photo");
    expect((await sendDocument(photo)).description).toBe(
      "Bad Request: can't use file of type Photo as Document",
    );
  });

  test('over 50 MB is too much', async () => {
    const large = new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'a.bin');
    expect(await sendDocument(large)).toMatchObject({ status: 413, description: 'Request Entity Too Large' });
  });

  test('over 20 MB is not given back', async () => {
    const { result } = await sendDocument(new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'a.bin'));
    expect(await playground.refusal('getFile', { file_id: result.document.file_id })).toEqual([
      400,
      'Bad Request: file is too big',
    ]);
  });

  test('files are given to who knows the token', async () => {
    await sendDocument(table());
    expect((await fetch(`${playground.root}/file/bot1:bad/documents/file_0.csv`)).status).toBe(404);
    expect((await fetch(`${playground.root}/file/bot${PLAYGROUND_TOKEN}/documents/file_9.csv`)).status).toBe(
      404,
    );
  });
});

describe('forms', () => {
  const send = (body: string, type = 'multipart/form-data; boundary=zz') =>
    playground.call('sendDocument', {}, { headers: { 'content-type': type }, body });
  const part = (header: string, content: string) =>
    `--zz\r\ncontent-disposition:form-data;${header}\r\n\r\n${content}\r\n`;
  const chat = part('name="chat_id"', String(ANN));

  test('file names may stand without quotes, as grammY writes them', async () => {
    const document = part('name="document"', 'attach://x1');
    const { result } = await send(
      `${chat}${document}${part('name="x1";filename=кесте "1".csv', 'a;b\r\n')}--zz--\r\n`,
    );
    expect(result.document).toMatchObject({ file_name: 'кесте "1".csv', file_size: 5 });
  });

  test.each([
    ['without an end', `${chat}${part('name="document";filename=a', 'x')}`],
    ['without names', `${chat}${part('filename=a', 'x')}--zz--`],
    ['with another boundary', '--yy\r\n\r\n\r\n--yy--'],
  ])('%s are refused', async (_what, body) => {
    expect(await send(body)).toMatchObject({ status: 400, description: "Bad Request: can't parse form" });
  });
});

describe('captions', () => {
  test('of 1024 characters are taken, longer ones refused', async () => {
    expect((await sendPhoto(picture(), { caption: 'я'.repeat(1024) })).ok).toBe(true);
    // Blanks at the end do not count: they are dropped.
    expect((await sendPhoto(picture(), { caption: `${'я'.repeat(1024)}  \n` })).ok).toBe(true);
    expect((await sendDocument(table(), { caption: 'я'.repeat(1025) })).description).toBe(
      'Bad Request: message caption is too long',
    );
  });

  test('have entities, checked as in a text', async () => {
    const bold = (length: number) => [{ type: 'bold', offset: 0, length }];
    const { result } = await sendPhoto(picture(), { caption: 'By year', caption_entities: bold(2) });
    expect(result.caption_entities).toEqual(bold(2));
    expect((await sendPhoto(picture(), { caption: 'By', caption_entities: bold(3) })).description).toMatch(
      /ends after the end of the text/,
    );
  });

  test('carriage returns, which forms add, are dropped and entities keep their place', async () => {
    const caption = 'one\r\ntwo\r\nthree';
    const caption_entities = [{ type: 'bold', offset: 5, length: 3 }];
    const { result } = await sendPhoto(picture(), { caption, caption_entities });
    expect(result.caption).toBe('one\ntwo\nthree');
    expect(result.caption_entities).toEqual([{ type: 'bold', offset: 4, length: 3 }]);
  });

  test('are edited where there is a picture', async () => {
    const { result } = await sendPhoto(picture(), { caption: 'one' });
    const target = { chat_id: ANN, message_id: result.message_id };
    const { result: edited } = await playground.call('editMessageCaption', { ...target, caption: 'two' });
    expect(edited).toMatchObject({ caption: 'two', photo: result.photo });
    expect(await playground.refusal('editMessageCaption', { ...target, caption: 'two ' })).toEqual([
      400,
      NOT_MODIFIED,
    ]);
    expect(await playground.refusal('editMessageText', { ...target, text: 'three' })).toEqual([
      400,
      'Bad Request: there is no text in the message to edit',
    ]);
    const { result: text } = await playground.call('sendMessage', { chat_id: ANN, text: 'a' });
    expect(
      await playground.refusal('editMessageCaption', { ...target, message_id: text.message_id }),
    ).toEqual([400, 'Bad Request: there is no caption in the message to edit']);
  });
});

describe('edited media', () => {
  const edit = (message_id: number, media: object, parts: object = {}) =>
    playground.upload('editMessageMedia', { chat_id: ANN, message_id, media, ...parts });

  test('a picture takes the place of another one, and of a text', async () => {
    const { result: sent } = await sendPhoto(picture(), { caption: 'one' });
    const media = { type: 'photo', media: 'attach://new', caption: 'two' };
    const { result } = await edit(sent.message_id, media, { new: picture(80, 60) });
    expect(result).toMatchObject({ caption: 'two', photo: [{ width: 80 }] });
    const { result: text } = await playground.call('sendMessage', { chat_id: ANN, text: 'a' });
    const { result: changed } = await edit(text.message_id, {
      type: 'photo',
      media: sent.photo?.[0]?.file_id,
    });
    expect(changed).toMatchObject({ photo: [{ file_id: sent.photo?.[0]?.file_id }] });
    expect(changed).not.toHaveProperty('text');
  });

  test('the same again is refused', async () => {
    const { result } = await sendPhoto(picture(), { caption: 'one' });
    const media = { type: 'photo', media: result.photo?.[0]?.file_id, caption: 'one' };
    expect((await edit(result.message_id, media)).description).toBe(NOT_MODIFIED);
  });

  test('what is not described is refused', async () => {
    const { result } = await sendPhoto(picture());
    const media = { type: 'photo', media: result.photo?.[0]?.file_id };
    expect((await edit(result.message_id, { ...media, zz: 1 })).description).toBe(
      'Bad Request: unknown parameter "media.zz"',
    );
    expect((await edit(result.message_id, { ...media, has_spoiler: 'x' })).description).toMatch(
      /^Bad Request: can't parse "media\.has_spoiler"/,
    );
    expect((await edit(1, media)).description).toBe('Bad Request: message to edit not found');
  });

  test('the keyboard alone can change', async () => {
    const { result } = await sendPhoto(picture(), { caption: 'one' });
    const target = { chat_id: ANN, message_id: result.message_id };
    const reply_markup = { inline_keyboard: [[{ text: 'x', callback_data: 'y' }]] };
    const { result: edited } = await playground.call('editMessageReplyMarkup', { ...target, reply_markup });
    expect(edited).toMatchObject({ caption: 'one', photo: result.photo, reply_markup });
    expect(await playground.refusal('editMessageReplyMarkup', { ...target, reply_markup })).toEqual([
      400,
      NOT_MODIFIED,
    ]);
  });
});

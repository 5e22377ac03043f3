import { expect, test } from 'vitest';
import type { Question } from '../../../src/questions/question.ts';
import { describeOnBoth } from '../on-both.ts';

const question: Question = { kind: 'definition', terms: ['social-services/stationary'] };

describeOnBoth('buttons and links', (open) => {
  test('a question is found by its key, again and again', async () => {
    const { buttons } = await open();
    await buttons.save([{ key: 'a', question }], 1);
    expect(await buttons.use('a', 2)).toEqual(question);
    expect(await buttons.use('a', 3)).toEqual(question);
    expect(await buttons.use('b', 3)).toBeUndefined();
  });

  test('the same key may be saved twice, in one call and in two', async () => {
    const { buttons } = await open();
    const twice = { key: 'a', question };
    await buttons.save([twice, { key: 'b', question: { kind: 'help' } }, twice], 1);
    await buttons.save([twice], 2);
    expect(await buttons.use('b', 3)).toEqual({ kind: 'help' });
  });

  test('nothing to save is fine', async () => {
    const { buttons } = await open();
    await expect(buttons.save([], 1)).resolves.toBeUndefined();
  });

  test('a question is kept, whether it was a button before or becomes one after', async () => {
    const { buttons } = await open();
    await buttons.save([{ key: 'a', question }], 1);
    await buttons.keep(
      [
        { key: 'a', question },
        { key: 'b', question: { kind: 'help' } },
      ],
      2,
    );
    await buttons.save([{ key: 'b', question: { kind: 'help' } }], 3);
    expect(await buttons.use('a', 4)).toEqual(question);
    expect(await buttons.use('b', 4)).toEqual({ kind: 'help' });
  });
});

import { expect, test } from 'vitest';
import { ask, newest, press } from './chat.ts';
import { inChromium, sharedPlayground } from './in-chromium.ts';

inChromium('asking on the page', (open) => {
  const root = sharedPlayground();

  test('a newcomer is told what the bot does, and starts it', async () => {
    const page = await open(root(), { as: 'en' });
    await page.getByText('Ask about official statistics').waitFor();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await newest(page, 'Sandar');
    expect(await page.locator('#empty').isVisible()).toBe(false);
  });

  test.each([
    {
      as: 'kk',
      question: '2023 жылы ауылда қанша ұйым болды?',
      shown: ['83 ұйым', '−4 ұйым (−4,6 %), төмендеді', 'Дереккөз: '],
      byYear: 'Жылдар бойынша',
    },
    {
      as: 'ru',
      question: 'сколько организаций было в селе в 2023 году?',
      shown: ['83 организации', '−4 организации (−4,6 %) — снижение', 'Источник: '],
      byYear: 'По годам',
    },
    {
      as: 'en',
      question: 'how many organisations were there in rural areas in 2023?',
      shown: ['83 organisations', '−4 organisations (−4.6%), decrease', 'Source: '],
      byYear: 'By year',
    },
  ])('$as: a figure comes with its change and source, and a button changes it in place', async (asked) => {
    const page = await open(root(), asked);
    const answer = await ask(page, asked.question, '83');
    // Numbers hold together by spaces that do not break.
    const text = async (part = answer) => (await part.textContent())?.replace(/\s/g, ' ');
    expect(await text(answer.locator('b').first())).toBe(asked.shown[0]);
    for (const shown of asked.shown) expect(await text()).toContain(shown);
    expect(await answer.getByRole('link', { name: 'stat.gov.kz' }).getAttribute('href')).toMatch(
      /^https:\/\/stat\.gov\.kz/,
    );
    expect(await answer.locator('time').textContent()).toMatch(/^\d\d:\d\d$/);
    expect(await page.locator('html').getAttribute('lang')).toBe(asked.as);
    const count = await page.locator('#messages > li').count();
    await press(answer, asked.byYear);
    await newest(page, /2022\s+87/);
    expect(await page.locator('#messages > li').count()).toBe(count);
  });

  test('the chart can be looked at closely', async () => {
    const page = await open(root(), { as: 'ru' });
    const answer = await ask(page, 'безработица по регионам', 'Мангистауская область');
    const picture = answer.getByRole('button', { name: 'Картинка' });
    await expect
      .poll(() => picture.locator('img').evaluate((image) => Reflect.get(image, 'naturalWidth')))
      .toBeGreaterThan(500);
    await picture.click();
    const viewer = page.getByRole('dialog', { name: 'Картинка' });
    const width = async () => (await viewer.locator('img').boundingBox())?.width ?? 0;
    await expect.poll(width).toBeGreaterThan(300);
    const before = await width();
    await viewer.getByRole('button', { name: 'Увеличить' }).click();
    await expect.poll(width).toBeCloseTo(before * 1.5, -1);
    await page.keyboard.press('Escape');
    expect(await viewer.isVisible()).toBe(false);
  });

  test('a quotation unfolds, and the data behind an answer are saved as a file', async () => {
    const page = await open(root(), { as: 'en' });
    const answer = await ask(page, 'poverty rate since 2018', 'Poverty rate');
    const quote = answer.locator('blockquote');
    const height = async () => (await quote.boundingBox())?.height ?? 0;
    const folded = await height();
    await press(answer, 'Show all');
    expect(await height()).toBeGreaterThan(folded);
    await press(answer, 'Show less');
    expect(await height()).toBe(folded);
    await press(answer, 'Download');
    await press(page.locator('#messages > li').last(), 'CSV');
    const file = (await newest(page, '.csv')).locator('a.file');
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });

  test('the language is chosen from the menu of commands', async () => {
    const page = await open(root(), { as: 'en' });
    await page.locator('#text').fill('/lang');
    await page
      .getByRole('navigation', { name: 'Commands' })
      .getByRole('button', { name: '/language' })
      .click();
    const offer = page.locator('#messages > li').last();
    await press(offer, 'Қазақша');
    await ask(page, '/help', 'Сұра');
    await ask(page, '/language', /қазақша/i);
    await press(page.locator('#messages > li').last(), 'English');
    await ask(page, '/help', 'Ask');
  });

  test('what is offered inline is sent with the bot named', async () => {
    const page = await open(root(), { as: 'ru' });
    await page.locator('#text').fill('@sandar_playground_bot уровень безработицы');
    const results = page.getByRole('region', { name: 'Найдено' });
    await results.getByRole('button', { name: 'по регионам' }).click();
    await newest(page, 'через @sandar_playground_bot');
    expect(await page.locator('#text').inputValue()).toBe('');
  });

  test('a question is corrected, and so is its answer', async () => {
    const page = await open(root(), { as: 'en' });
    await ask(page, 'how many organisations in rural areas in 2023?', '83 organisations');
    await page.keyboard.press('ArrowUp');
    await page.locator('#text').fill('how many organisations in urban areas in 2023?');
    await page.keyboard.press('Enter');
    await newest(page, '208 organisations');
    await page.locator('.own').last().filter({ hasText: 'edited' }).waitFor();
  });
});

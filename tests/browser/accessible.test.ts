import { expect, test } from 'vitest';
import { ask, newest } from './chat.ts';
import { inChromium, sharedPlayground } from './in-chromium.ts';
import { violations } from './violations.ts';

inChromium('the page for everybody', (open) => {
  const root = sharedPlayground();

  test.each([
    { as: 'kk', phone: false },
    { as: 'ru', phone: true },
  ])('axe finds nothing wrong, phone: $phone', async (looking) => {
    const page = await open(root(), looking);
    const text = page.locator('#text');
    const states: Record<string, () => Promise<unknown>> = {
      'before the first word': async () => undefined,
      'a chart, buttons and the menu of commands': async () => {
        await ask(page, 'unemployment by region', 'Mangystau');
        await text.fill('/');
      },
      'results inline': async () => {
        await text.fill('@sandar_playground_bot unemployment');
        await page.locator('.result').first().waitFor();
      },
      'examples to try': async () => {
        await text.fill('');
        await page.locator('#open-tries').click();
      },
      'a picture shown large': async () => {
        await page.keyboard.press('Escape');
        await page.locator('.picture').last().click();
      },
      'the list of chats': async () => {
        await page.keyboard.press('Escape');
        if (looking.phone) await page.locator('#back').click();
      },
      'a group': async () => {
        await page.locator('#chats button', { hasText: 'Newsroom' }).click();
        await page.locator('#call-bot').waitFor();
      },
    };
    const wrong: Record<string, readonly string[]> = {};
    for (const [state, reach] of Object.entries(states)) {
      await reach();
      wrong[state] = await violations(page);
    }
    expect(wrong).toEqual(Object.fromEntries(Object.keys(states).map((state) => [state, []])));
  });

  test('everything is reached by keys alone', async () => {
    const page = await open(root(), { as: 'en' });
    /** Goes on by this key to what bears the name. */
    const goBy = async (key: 'Tab' | 'Shift+Tab', name: string) => {
      for (let steps = 0; steps < 40; steps += 1) {
        await page.keyboard.press(key);
        const said = await page.evaluate<string>(
          'document.activeElement.matches("button") ? (document.activeElement.ariaLabel ?? document.activeElement.textContent) : ""',
        );
        if (said.includes(name)) return;
      }
      throw new Error(`not reached: ${name}`);
    };
    // What arrives from now on is read aloud.
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
    await goBy('Tab', 'how many organisations');
    await page.keyboard.press('Enter');
    await newest(page, '83 organisations');
    await goBy('Shift+Tab', 'By year');
    await page.keyboard.press('Enter');
    await newest(page, /2022\s+87/);
    // What was pressed has been replaced: the focus is among the buttons in its place.
    expect(await page.locator('.key:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.type('unemployment by region');
    await page.keyboard.press('Enter');
    await newest(page, 'Mangystau');
    await goBy('Shift+Tab', 'Picture');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Picture' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('#text:focus').count()).toBe(1);
    await page.keyboard.type('/he');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await newest(page, 'Ask');
    expect(await page.locator('#text:focus').count()).toBe(1);
  });

  test('light and dark follow the system until one is chosen', async () => {
    const page = await open(root(), { as: 'en', dark: true });
    const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const dark = await background();
    await page.getByLabel('Appearance').selectOption('light');
    expect(await background()).not.toBe(dark);
    await page.reload();
    await page.locator('#chats button').first().waitFor();
    expect(await background()).not.toBe(dark);
  });
});

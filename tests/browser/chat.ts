import type { Locator, Page } from 'playwright-core';

/** The newest message of the open chat, once it says this. */
export async function newest(page: Page, text: string | RegExp): Promise<Locator> {
  const message = page.locator('#messages > li').last();
  await message.filter({ hasText: text }).waitFor();
  return message;
}

/** Writes, and gives the bot's reply once it says this. */
export async function ask(page: Page, question: string, reply: string | RegExp): Promise<Locator> {
  await page.locator('#text').fill(question);
  await page.keyboard.press('Enter');
  return newest(page, reply);
}

/** Presses a button under a message. */
export async function press(message: Locator, button: string): Promise<void> {
  await message.getByRole('button', { name: button }).click();
}

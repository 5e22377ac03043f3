import { createServer } from 'node:http';
import { run } from '@grammyjs/runner';
import { Bot, webhookCallback } from 'grammy';

/** The least that a grammY bot can do: it says what it was told. It receives as Sandar does, polling or by webhook. */
const { BOT_TOKEN = '', TELEGRAM_API_ROOT = '', WEBHOOK_URL, WEBHOOK_SECRET, PORT } = process.env;
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } });
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
await bot.init();

if (WEBHOOK_URL === undefined || WEBHOOK_SECRET === undefined) run(bot);
else {
  createServer(webhookCallback(bot, 'http', { secretToken: WEBHOOK_SECRET })).listen(
    Number(PORT),
    '127.0.0.1',
  );
  await bot.api.setWebhook(WEBHOOK_URL, { secret_token: WEBHOOK_SECRET });
}
console.log('ready');

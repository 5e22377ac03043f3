import { existsSync } from 'node:fs';
import * as z from 'zod';
import { HOME_TIME_ZONE, isTimeZone } from './releases/clock-time.ts';

/** How updates reach the bot. Without a token there is no Telegram, only the local playground. */
type Receiving =
  | { readonly kind: 'playground' }
  | { readonly kind: 'polling'; readonly token: string; readonly apiRoot: string }
  | {
      readonly kind: 'webhook';
      readonly token: string;
      readonly apiRoot: string;
      readonly url: string;
      readonly secret: string;
    };

/** Everything that can be set from outside, checked. */
export interface Config {
  readonly receiving: Receiving;
  readonly http: { readonly port: number; readonly host: string };
  /** `sqlite:FILE` or `postgres://…`, which may hold a password. */
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  /** Telegram user ids of operators. */
  readonly adminIds: readonly number[];
  /** `rate` is notices per second over all replicas. */
  readonly notices: { readonly rate: number; readonly paid: boolean };
  /** IANA name. */
  readonly timeZone: string;
  readonly logLevel: string;
}

/** The configuration, or one line per variable that is wrong. */
export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Telegram's own limits on bulk messages per second: free of charge, and paid for. */
const FREE_RATE = 30;
const PAID_RATE = 1000;

const webAddress = (protocol: RegExp, error: string) =>
  z.url({ protocol, error }).transform((address) => address.replace(/\/+$/, ''));

const numberBetween = (least: number, most: number, error: string) =>
  z
    .string()
    .regex(/^\d+$/, error)
    .transform(Number)
    .refine((number) => number >= least && number <= most, error);

const variables = z
  .object({
    BOT_TOKEN: z
      .string()
      .regex(/^\d+:[\w-]+$/, 'is not a token: it looks like 123456789:AA… and comes from @BotFather')
      .optional(),
    TELEGRAM_API_ROOT: webAddress(
      /^https?$/,
      'is not an http or https address such as https://api.telegram.org',
    ).default('https://api.telegram.org'),
    // A Bot API server of one's own also calls plain addresses of its computer.
    WEBHOOK_URL: webAddress(/^https?$/, 'is not an https address')
      .refine((url) => url.startsWith('https:') || isLoopback(url), {
        error: 'is not an https address',
        abort: true,
      })
      .optional(),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^[\w-]{1,256}$/, 'has to be 1 to 256 of A-Z, a-z, 0-9, _ and -')
      .optional(),
    PORT: numberBetween(0, 65_535, 'is not a port: a number from 0 (any free one) to 65535').default(8080),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'is not a host name or address such as 127.0.0.1')
      .default('127.0.0.1'),
    DATABASE_URL: z
      .string()
      .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'is neither sqlite:FILE nor postgres://…')
      .optional(),
    DATA_DIR: z.string().default('./data'),
    ADMIN_IDS: z
      .string()
      .regex(
        /^\s*[1-9]\d*\s*(,\s*[1-9]\d*\s*)*$/,
        'has to be Telegram user ids, comma-separated, such as 111,222',
      )
      .transform((ids) => ids.split(',').map(Number))
      .default([]),
    NOTICE_RATE: numberBetween(1, PAID_RATE, `has to be a whole number from 1 to ${PAID_RATE}`).default(25),
    PAID_BROADCAST: z
      .enum(['true', 'false'], 'is neither true nor false')
      .transform((text) => text === 'true')
      .default(false),
    TIME_ZONE: z
      .string()
      .refine(isTimeZone, 'is not a time zone such as Asia/Almaty')
      .default(HOME_TIME_ZONE),
    LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  .superRefine((values, context) => {
    const reject = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (values.WEBHOOK_URL !== undefined && values.WEBHOOK_SECRET === undefined)
      reject('WEBHOOK_SECRET', 'is missing beside WEBHOOK_URL');
    if (values.WEBHOOK_SECRET !== undefined && values.WEBHOOK_URL === undefined)
      reject('WEBHOOK_URL', 'is missing beside WEBHOOK_SECRET');
    if (
      values.WEBHOOK_URL !== undefined &&
      values.WEBHOOK_SECRET !== undefined &&
      values.BOT_TOKEN === undefined
    )
      reject('BOT_TOKEN', 'is missing beside WEBHOOK_URL');
    if (values.NOTICE_RATE > FREE_RATE && !values.PAID_BROADCAST)
      reject('NOTICE_RATE', `may exceed ${FREE_RATE} only with PAID_BROADCAST=true`);
    if (values.BOT_TOKEN === undefined && !LOOPBACK.includes(values.HOST))
      reject('HOST', `has to be one of ${LOOPBACK.join(', ')} without BOT_TOKEN: the playground is local`);
  })
  .transform(
    (values): Config => ({
      receiving: receivingFrom(values),
      http: { port: values.PORT, host: values.HOST },
      databaseUrl:
        values.DATABASE_URL ??
        (values.BOT_TOKEN === undefined ? 'sqlite:var/playground.db' : 'sqlite:var/bot.db'),
      dataDirectory: values.DATA_DIR,
      adminIds: values.ADMIN_IDS,
      notices: { rate: values.NOTICE_RATE, paid: values.PAID_BROADCAST },
      timeZone: values.TIME_ZONE,
      logLevel: values.LOG_LEVEL,
    }),
  );

function receivingFrom(values: {
  readonly BOT_TOKEN?: string | undefined;
  readonly TELEGRAM_API_ROOT: string;
  readonly WEBHOOK_URL?: string | undefined;
  readonly WEBHOOK_SECRET?: string | undefined;
}): Receiving {
  const { BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = values;
  if (token === undefined) return { kind: 'playground' };
  if (url === undefined || secret === undefined) return { kind: 'polling', token, apiRoot };
  return { kind: 'webhook', token, apiRoot, url, secret };
}

function isLoopback(url: string): boolean {
  return LOOPBACK.includes(new URL(url).hostname.replace(/^\[|\]$/g, ''));
}

/** Checks variables as the environment holds them. An empty value counts as not set. */
export function checkConfig(environment: Readonly<Record<string, string | undefined>>): ConfigReading {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const result = variables.safeParse(Object.fromEntries(set));
  if (result.success) return { ok: true, config: result.data };
  const byVariable = new Map<string, string>();
  for (const { path, message } of result.error.issues) {
    const variable = String(path[0]);
    if (!byVariable.has(variable)) byVariable.set(variable, `${variable} ${message}`);
  }
  return { ok: false, problems: [...byVariable.values()] };
}

/** Reads the environment and, where there is one, the file `.env` (the environment wins). */
export function readConfig(): ConfigReading {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return checkConfig(process.env);
}

import { readdirSync, readFileSync } from 'node:fs';
import { createHttpApp, startHttpServer } from '../src/http/server.ts';
import { playgroundApp } from '../src/playground/playground.ts';
import { createTelegram } from '../src/playground/telegram.ts';
import { type ChildBot, type Receiving, startChildBot } from './load/child-bot.ts';
import { gatherCrowd } from './load/crowd.ts';
import { fileAt } from './texts.ts';
import { type Outcome, percentiles, round } from './timing.ts';

const PEOPLE = 100;
const QUESTIONS = 300;
const WARM_UP = 900;
const ROUND = 3000;
const STROLL = 1500;
const BOTS = { 'grammY echo': 'load/echo-bot.ts', Sandar: '../src/main.ts' };

interface Load {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly times: readonly number[];
  readonly memory: number;
}

export async function timeLoad(): Promise<Outcome> {
  const rows: Record<string, Record<string, number | string>> = {};
  for (const receiving of (process.env.LOAD_ONLY?.split(',') ?? ['polling', 'webhook']) as Receiving[]) {
    let echo: Load | undefined;
    for (const [name, program] of Object.entries(BOTS)) {
      const load = await loadBot(program, receiving);
      echo ??= load;
      rows[`${receiving}: ${name}`] = {
        'answers/s': round(load.perSecond),
        'answers/cpu s': round(load.perCpuSecond),
        'to echo': round(load.perCpuSecond / echo.perCpuSecond),
        ...percentiles(load.times),
        MB: round(load.memory),
      };
    }
  }
  return { title: 'load', rows, note: '' };
}

async function loadBot(program: string, receiving: Receiving): Promise<Load> {
  const telegram = createTelegram();
  const server = await startHttpServer(createHttpApp(playgroundApp(telegram)), 0, '127.0.0.1');
  const prof =
    program.includes('main') && process.env.LOAD_PROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof'] : [];
  const bot: ChildBot = await startChildBot(program, receiving, server.url, prof);
  try {
    const crowd = gatherCrowd(telegram, PEOPLE, figureQuestions());
    await crowd.press(QUESTIONS, 4);
    await crowd.press(WARM_UP);
    const [cpu, start] = [bot.cpu(), performance.now()];
    await crowd.press(ROUND);
    const seconds = (performance.now() - start) / 1000;
    const perCpuSecond = ROUND / (bot.cpu() - cpu);
    const perSecond = ROUND / seconds;
    const times = await crowd.stroll(STROLL, perSecond / 2);
    return { perSecond, perCpuSecond, times, memory: bot.memory() };
  } finally {
    await bot.stop();
    telegram.webhook.unset();
    await server.close();
  }
}

function figureQuestions(): readonly string[] {
  const folder = fileAt('../tests/questions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as { turns: string[]; expect?: { intent?: string } })
    .filter(({ turns, expect }) => turns.length === 1 && expect?.intent === 'figure')
    .map(({ turns }) => turns[0] as string)
    .slice(0, QUESTIONS);
}

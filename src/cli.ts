/** Commands: `npm run <name>`. Each is loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  ask: async () => (await import('./commands/ask.ts')).ask,
  chart: async () => (await import('./commands/chart.ts')).chart,
  import: async () => (await import('./commands/import.ts')).importSource,
  backup: async () => (await import('./commands/backup.ts')).backup,
  'migrate-store': async () => (await import('./commands/migrate-store.ts')).migrateStore,
  publish: async () => (await import('./commands/publish.ts')).publish,
  'suggest-wordings': async () => (await import('./commands/suggest-wordings.ts')).suggestWordings,
  check: async () => (await import('./commands/check.ts')).check,
};

const [name = '', ...args] = process.argv.slice(2);
const load = COMMANDS[name];
if (load === undefined) {
  console.error(`Unknown command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exitCode = 2;
} else {
  const command = await load();
  process.exitCode = await command(args);
}

import { calibrate } from './calibrate.ts';
import { evaluate } from './evaluate.ts';
import { HELP, readOptions } from './options.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await (options.calibrate ? calibrate(options) : evaluate(options));
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}

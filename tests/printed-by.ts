import type { ChildProcess } from 'node:child_process';

/** What a process has printed so far. */
export interface Printed {
  out: string;
  err: string;
}

/** Gathers what a process prints from now on. */
export function printedBy({ stdout, stderr }: ChildProcess): Printed {
  const printed = { out: '', err: '' };
  stdout?.on('data', (chunk) => {
    printed.out += chunk;
  });
  stderr?.on('data', (chunk) => {
    printed.err += chunk;
  });
  return printed;
}

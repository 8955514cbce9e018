import { constants } from 'node:buffer';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Session } from '@app/allocation';
import { answerLine } from './answer-line.js';
import { linesOf } from './lines.js';
import { warmUp } from './warm-up.js';

/**
 * Speaks about markets in lines of JSON: a request on standard input, its answer on standard output, one for one and in
 * order. Ends with its input. Everything that is no answer goes to standard error.
 */
async function run(): Promise<void> {
  warmUp();
  const session = new Session(() => performance.now());
  for await (const line of linesOf(process.stdin, constants.MAX_STRING_LENGTH)) {
    const answer = answerLine(line, session);
    if (answer !== undefined && !process.stdout.write(`${answer}\n`)) await once(process.stdout, 'drain');
  }
}

// Whoever asked has gone: there is nobody left to answer.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') console.error(message);
  process.exit(code === 'EPIPE' ? 0 : 1);
});

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

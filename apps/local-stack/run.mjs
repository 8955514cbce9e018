import { makeReady } from './launcher/ready.mjs';

/** node apps/local-stack/run.mjs <path in dist/apps, without .js> [arguments]: a command with the local stack's environment. */
await makeReady();
const { runCommand } = await import('../../dist/apps/local-stack/src/run-command.js');
process.exitCode = await runCommand(process.argv.slice(2));

import { makeReady } from './launcher/ready.mjs';

/** npm run --silent allocate: requests about markets on standard input, answers on standard output. */
await makeReady();
process.setSourceMapsEnabled(true);
await import('../../dist/apps/local-stack/src/allocation/allocate.cli.js');

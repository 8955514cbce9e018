import { makeReady } from './launcher/ready.mjs';

await makeReady();
await import('../../dist/apps/local-stack/src/main.js');

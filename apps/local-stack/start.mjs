import { makeReady } from './launcher/ready.mjs';
import { runsAlready } from './launcher/runs-already.mjs';

// A running stack is left alone: nothing is built underneath it, main says where it is.
if (!runsAlready()) await makeReady();
await import('../../dist/apps/local-stack/src/main.js');

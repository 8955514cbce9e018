import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { benchCounty } from './county/bench-county.js';
import { benchHost } from './host/bench-host.js';
import { benchMessages } from './messages/bench-messages.js';
import { benchPublish } from './publish/bench-publish.js';
import { machine } from './report.js';
import { startStand } from './stand.js';

const parts = { publish: benchPublish, messages: benchMessages, county: benchCounty, host: benchHost };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { queue: { type: 'string', default: 'both' }, rounds: { type: 'string', default: '3' } },
});

console.log(`Machine: ${machine()}`);
const stand = await startStand(values.queue);
try {
  for (const [name, part] of Object.entries(parts)) {
    if (positionals.length === 0 || positionals.includes(name)) await part(stand, Number(values.rounds));
  }
} finally {
  await stand.stop();
}

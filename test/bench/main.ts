import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { benchCounty } from './county/bench-county.js';
import { benchEngine } from './engine/bench-engine.js';
import { benchExplain } from './explain/bench-explain.js';
import { benchHost } from './host/bench-host.js';
import { benchImports } from './imports/bench-imports.js';
import { benchMail } from './mail/bench-mail.js';
import { benchMessages } from './messages/bench-messages.js';
import { benchPublish } from './publish/bench-publish.js';
import { machine } from './report.js';
import { benchSearch } from './search/bench-search.js';
import { startStand } from './stand.js';

/** Parts that need nothing but a processor. */
const alone = { engine: benchEngine };
const onTheStand = {
  publish: benchPublish,
  messages: benchMessages,
  county: benchCounty,
  host: benchHost,
  explain: benchExplain,
  imports: benchImports,
  search: benchSearch,
  mail: benchMail,
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { queue: { type: 'string', default: 'both' }, rounds: { type: 'string', default: '3' } },
});

const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name);
const rounds = Number(values.rounds);

console.log(`Machine: ${machine()}`);
for (const [name, part] of Object.entries(alone)) if (isAsked(name)) part(rounds);
if (Object.keys(onTheStand).some(isAsked)) {
  const stand = await startStand(values.queue);
  try {
    for (const [name, part] of Object.entries(onTheStand)) if (isAsked(name)) await part(stand, rounds);
  } finally {
    await stand.stop();
  }
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPostgres, removeCluster, startPostgres } from '../../../embedded-postgres/src/index.js';

const prefix = 'kursbruecke-test-';

/** Fast instead of durable: nothing in it outlives the run. */
const options = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/** Starts a server in a new temporary folder and clears away what crashed runs left. */
export async function startTestPostgres(): Promise<RunningPostgres> {
  await removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const server = await startPostgres({ folder, options });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix)) await removeCluster(join(tmpdir(), name));
  }
}

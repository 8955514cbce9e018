import { readFile } from 'node:fs/promises';
import { applyMembers, identityTables, listMembers } from '@app/identity';
import { migrate } from '@app/persistence';
import { required } from '@app/runtime';
import pg from 'pg';

const usage = `npm run members -- apply <file.json>   who works where, as the file says; nobody is deleted
npm run members -- list                who works where`;

/** Runs in the environment of the local stack, or wherever DATABASE_URL names the owner of the database. */
async function run([command, file]: readonly string[]): Promise<void> {
  const url = required('DATABASE_URL');
  if (command !== 'list' && (command !== 'apply' || !file)) throw new Error(usage);
  await migrate(url, identityTables, []);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    if (file && command === 'apply') await apply(client, file);
    else await list(client);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, file: string): Promise<void> {
  const { organisations, members } = await applyMembers(client, JSON.parse(await readFile(file, 'utf8')));
  console.log(`${organisations} organisations and ${members} members are as the file says.`);
}

async function list(client: pg.Client): Promise<void> {
  for (const { organisation, kind, subject, roles, active } of await listMembers(client)) {
    console.log([organisation, kind, subject, roles.join(' ') || '–', active ? 'active' : 'inactive'].join('\t'));
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

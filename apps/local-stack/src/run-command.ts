import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startDatabase } from './database.js';
import { environmentsFor } from './environments.js';
import { choosePorts } from './state/ports.js';
import { secretsOf } from './state/secrets.js';
import { type Environment, lastStack, runningStack, type ServiceName } from './state/stack-note.js';
import { makeStateFolder, root } from './state/state-folder.js';

const tell = (line: string) => console.error(line);

/**
 * Runs `dist/apps/<path>.js` with the environment its service has in the local stack, in the folder the caller is in.
 * With DATABASE_URL set the caller's environment counts alone. @returns the exit code
 */
export async function runCommand([path = '', ...words]: readonly string[]): Promise<number> {
  const program = join(root, 'dist/apps', `${path}.js`);
  if (!existsSync(program)) {
    tell(`There is no command ${path || '(none named)'}.`);
    return 1;
  }
  if (process.env['DATABASE_URL']) return run(program, words, {});
  const folder = makeStateFolder();
  const service = path.split('/')[0] ?? '';
  const running = runningStack(folder);
  if (running) return run(program, words, environmentOf(running.environments, service));
  return runWithOwnDatabase(folder, service, program, words);
}

async function runWithOwnDatabase(
  folder: string,
  service: string,
  program: string,
  words: readonly string[],
): Promise<number> {
  tell('The local stack is not running: starting its database for this command.');
  const last = lastStack(folder)?.ports;
  const database = await startDatabase(folder, { port: last?.postgres ?? 0, tell });
  try {
    const environments = environmentsFor(database.url, last ?? (await choosePorts()), secretsOf(folder));
    return await run(program, words, environmentOf(environments, service));
  } finally {
    await database.stop();
  }
}

/** A command that belongs to no service sees what they all share. */
function environmentOf(environments: Readonly<Record<ServiceName, Environment>>, service: string): Environment {
  return Object.hasOwn(environments, service)
    ? environments[service as ServiceName]
    : { ...environments.console, ...environments.notification, ...environments['waiting-list'] };
}

function run(program: string, words: readonly string[], environment: Environment): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...words], {
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    });
    // The command hears Ctrl-C itself; we wait for it and then stop the database.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', (error) => tell(error.message));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

import { superviseDatabase } from './database.js';
import { audience, clientId, environmentsFor, urlOf } from './environments.js';
import { startIssuer } from './issuer/start-issuer.js';
import { startMailbox } from './mailbox/start-mailbox.js';
import { ServiceProcess } from './processes/service-process.js';
import type { ShutdownList } from './processes/shutdown-list.js';
import { sampleAccounts } from './sample-county/accounts.js';
import { loadSampleCounty } from './sample-county/load-sample-county.js';
import { choosePorts, type Ports } from './state/ports.js';
import { type Secrets, secretsOf } from './state/secrets.js';
import { LiveNote, lastStack, type ServiceName, type StackNote } from './state/stack-note.js';

const services: readonly ServiceName[] = ['course-registry', 'waiting-list', 'notification'];

export interface Surroundings {
  readonly folder: string;
  readonly started: ShutdownList;
  readonly tell: (line: string) => void;
  /** Called when the stack cannot go on. */
  readonly giveUp: (reason: string) => void;
}

/** Starts everything, from the database up to the console. Whatever is started is noted in `started`. */
export async function startStack(around: Surroundings): Promise<StackNote> {
  const { folder, started, tell, giveUp } = around;
  const secrets = secretsOf(folder);
  const ports = await choosePorts(lastStack(folder)?.ports);
  tell('Starting the database …');
  const database = await superviseDatabase(folder, { port: ports.postgres, tell, giveUp });
  await started.add('the database', database.stop);
  await startSurroundings(around, ports, secrets);
  const note = new LiveNote(folder, {
    ...addresses(ports),
    ports: { ...ports, postgres: database.port },
    environments: environmentsFor(database.url, ports, secrets),
  });
  const start = (name: ServiceName) => startService(around, note, name);
  tell(`Starting ${services.join(', ')} …`);
  await Promise.all(services.map(start));
  tell('Starting console …');
  await start('console');
  await fillOnce(note.now, tell);
  note.change({ ready: true });
  await started.add('', async () => note.change({ ready: false, children: {} }));
  return note.now;
}

async function startSurroundings({ folder, started }: Surroundings, ports: Ports, secrets: Secrets): Promise<void> {
  const mailbox = await startMailbox({ smtpPort: ports.smtp, webPort: ports.mailbox, folder: `${folder}/mailbox` });
  await started.add('the mailbox', mailbox.stop);
  const consoleUrl = urlOf(ports.console);
  const accounts = sampleAccounts;
  const issuer = await startIssuer({ ...secrets, port: ports.issuer, accounts, audience, consoleUrl, clientId });
  await started.add('the login', issuer.stop);
}

async function startService({ folder, started, tell }: Surroundings, note: LiveNote, name: ServiceName): Promise<void> {
  const onSpawn = (pid: number) => note.change({ children: { ...note.now.children, [name]: pid } });
  const service = new ServiceProcess(name, note.now.environments[name], folder, tell, onSpawn);
  await started.add(name, () => service.stop());
  await service.start();
}

/** A county half filled is no reason to stay away. */
async function fillOnce(note: StackNote, tell: (line: string) => void): Promise<void> {
  try {
    await loadSampleCounty(note, tell);
  } catch (error) {
    tell(`The sample county is not complete; the next start goes on with it. ${String(error)}`);
  }
}

function addresses(ports: Ports) {
  return {
    consoleUrl: urlOf(ports.console),
    mailboxUrl: urlOf(ports.mailbox),
    issuer: urlOf(ports.issuer),
  };
}

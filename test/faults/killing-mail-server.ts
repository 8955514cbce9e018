import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** The four steps around a mail's final dot. */
export const steps = ['before MAIL FROM', 'before the dot', 'after the dot', 'after 250'] as const;
export type Step = (typeof steps)[number];

/** A server that calls `kill` once, when the next mail is at a step. */
export interface KillingMailServer {
  readonly url: string;
  /** Every message the server has taken on, killed sender or not. */
  readonly taken: readonly string[];
  /** @returns resolves when `kill` has been called */
  killAt(plan: Plan): Promise<void>;
  stop(): Promise<void>;
}

export interface Plan {
  readonly step: Step;
  /** So many mails come to the step before the one whose sender dies. */
  readonly after: number;
  readonly delayMilliseconds: number;
  /** Of a mail whose final dot has arrived: does the server take it on, though nobody hears its 250? */
  readonly keeps: boolean;
  readonly kill: () => void;
}

type Reach = (step: Step) => Promise<Plan | undefined>;

export async function killingMailServer(): Promise<KillingMailServer> {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const next: { plan?: Plan | undefined; left: number; done: () => void } = { left: 0, done: () => {} };
  const reach: Reach = async (step) => {
    const { plan } = next;
    if (plan?.step !== step || next.left-- > 0) return undefined;
    next.plan = undefined;
    if (plan.delayMilliseconds > 0) await delay(plan.delayMilliseconds);
    plan.kill();
    next.done();
    return plan;
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    converse(socket, reach, (message) => taken.push(message));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    killAt: (plan) => {
      Object.assign(next, { plan, left: plan.after });
      return new Promise((done) => Object.assign(next, { done }));
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** Reads what has come in; each command and each message waits for the one before. */
function converse(socket: Socket, reach: Reach, keep: (message: string) => void): void {
  let buffer = '';
  let inData = false;
  let busy = Promise.resolve();
  const say = (line: string) => void (socket.destroyed || socket.write(`${line}\r\n`));
  const command = async (line: string) => {
    if (/^MAIL/i.test(line)) await reach('before MAIL FROM');
    if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n');
    if (!/^DATA/i.test(line)) return say('250 ok');
    inData = true;
    say('354 go on');
    await reach('before the dot');
  };
  const message = async (text: string) => {
    inData = false;
    const met = await reach('after the dot');
    if (met && !met.keeps) return void socket.destroy();
    keep(text);
    say('250 taken');
    await reach('after 250');
  };
  const read = async () => {
    for (;;) {
      const mark = inData ? '\r\n.\r\n' : '\r\n';
      const end = buffer.indexOf(mark);
      if (end < 0) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + mark.length);
      await (inData ? message(part) : command(part));
    }
  };
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    buffer += chunk;
    busy = busy.then(read).catch(() => undefined);
  });
  say('220 ready');
}

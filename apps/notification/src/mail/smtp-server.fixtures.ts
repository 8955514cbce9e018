import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** How the server answers one session; it accepts everything unless told otherwise. */
export interface Script {
  readonly greeting?: string;
  readonly mail?: string;
  /** To MAIL FROM of the second letter in the session; `'close'` hangs up. */
  readonly secondMail?: string;
  readonly rcpt?: string;
  /** Instead of 354; `'close'` hangs up. */
  readonly data?: string;
  /** After the final dot; `'close'` takes the message and hangs up without a word. */
  readonly final?: string;
  /** Thinks this long before it says anything after the final dot. */
  readonly thought?: Promise<void>;
}

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
  /** The client got a 250 for it. */
  readonly confirmed: boolean;
}

/** A mail server that does what a test tells it, session by session; afterwards it accepts. */
export interface ScriptedServer {
  readonly url: string;
  /** Every message whose final dot arrived. */
  readonly received: readonly Received[];
  readonly sessions: number;
  answerNext(...scripts: readonly Script[]): void;
  /** The next session gets its answer to the final dot only when the returned function is called. */
  thinkAtNext(): () => void;
  forget(): void;
  stop(): Promise<void>;
}

export async function scriptedSmtpServer(): Promise<ScriptedServer> {
  const scripts: Script[] = [];
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const state = { sessions: 0 };
  const server = createServer((socket) => {
    state.sessions += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    converse(socket, scripts.shift() ?? {}, (mail) => received.push(mail));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    get sessions() {
      return state.sessions;
    },
    answerNext: (...more) => void scripts.push(...more),
    thinkAtNext: () => {
      let release = () => {};
      scripts.push({ thought: new Promise<void>((done) => (release = done)) });
      return () => release();
    },
    forget: () => {
      received.length = 0;
      scripts.length = 0;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(socket: Socket, script: Script, keep: (mail: Received) => void): void {
  let from = '';
  let to: string[] = [];
  let letters = 0;
  let inData = false;
  let buffer = Buffer.alloc(0);
  const say = (line: string) => void (line === 'close' ? socket.destroy() : socket.write(`${line}\r\n`));
  const answer = (line: string) => {
    const [, command = '', rest = ''] = /^(EHLO|HELO|MAIL FROM|RCPT TO|DATA|QUIT|RSET)[: ]*(.*)$/i.exec(line) ?? [];
    switch (command.toUpperCase()) {
      case 'MAIL FROM':
        from = rest;
        letters += 1;
        return say((letters > 1 ? script.secondMail : script.mail) ?? '250 ok');
      case 'RCPT TO':
        to = [...to, rest];
        return say(script.rcpt ?? '250 ok');
      case 'DATA':
        inData = script.data === undefined;
        return say(script.data ?? '354 go on');
      case 'QUIT':
        say('221 bye');
        return void socket.end();
      default:
        return say('250 ok');
    }
  };
  const read = () => {
    for (;;) {
      const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const part = buffer.subarray(0, end);
      buffer = buffer.subarray(end + (inData ? 5 : 2));
      if (!inData) answer(part.toString('latin1'));
      else {
        inData = false;
        const final = script.final ?? '250 taken';
        keep({ from, to, raw: Buffer.from(part), confirmed: final.startsWith('250') });
        to = [];
        if (script.thought) void script.thought.then(() => say(final));
        else say(final);
      }
    }
  };
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    read();
  });
  say(script.greeting ?? '220 ready');
}

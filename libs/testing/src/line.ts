import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/** When a process that speaks over a line dies. */
export interface Death {
  /** What is said in the transaction to wait for, as it travels. */
  readonly said: string;
  /** Before it reaches the database; before COMMIT does; or after COMMIT ran, before anybody hears of it. */
  readonly when: 'before it' | 'before COMMIT' | 'after COMMIT';
  /** So many such transactions go well first. */
  readonly after: number;
  readonly kill: () => void;
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** The simple query that ends a transaction. */
const commit = 'commit\0';
/** What was said is looked for across the pieces it travels in; in bytes. */
const overlap = 100;

/** Stands between processes and a server on this machine, hears what is said, and can go dead without closing. */
export class Line {
  readonly #pairs = new Set<Pair>();
  #death: Death | undefined;
  #left = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(port: number): Promise<Line> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const line = new Line(server, (server.address() as AddressInfo).port);
    server.on('connection', (near) => line.#join(near, createConnection(port, '127.0.0.1')));
    return line;
  }

  /** The same place, reached over this line. */
  through(address: string): string {
    const url = new URL(address);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  /** The next transaction like this is somebody's last. */
  expect(death: Death): void {
    this.#death = death;
    this.#left = death.after;
  }

  /** From now on both ends of the present connections hear nothing of each other; new ones work. @returns how many */
  goDead(): number {
    for (const pair of this.#pairs) for (const end of [pair.near, pair.far]) end.removeAllListeners('data').resume();
    return this.#pairs.size;
  }

  async close(): Promise<void> {
    for (const { near, far } of this.#pairs) for (const end of [near, far]) end.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  #join(near: Socket, far: Socket): void {
    const pair = { near, far };
    this.#pairs.add(pair);
    const part = () => {
      this.#pairs.delete(pair);
      for (const end of [near, far]) end.destroy();
    };
    for (const end of [near, far]) end.setNoDelay(true).on('error', part).on('close', part);
    let heard = '';
    let counts = false;
    let lastWords = false;
    near.on('data', (data) => {
      if (this.#death) {
        heard = heard.slice(-overlap) + data.toString('latin1');
        const { said, when } = this.#death;
        const begins = heard.includes(said);
        const ends = heard.includes(commit);
        if (begins || ends) heard = '';
        if (begins) counts = this.#left-- <= 0;
        if (counts && (when === 'before it' || (when === 'before COMMIT' && ends))) return this.#die(part);
        lastWords = counts && ends;
      }
      far.write(data);
    });
    far.on('data', (data) => {
      if (lastWords) return this.#die(part);
      near.write(data);
    });
    if (!this.server.listening) part();
  }

  #die(part: () => void): void {
    this.#death?.kill();
    this.#death = undefined;
    part();
  }
}

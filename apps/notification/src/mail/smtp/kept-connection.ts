import type { Readable } from 'node:stream';
import SMTPConnection, { type SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import SMTPTransport, { type Options } from 'nodemailer/lib/smtp-transport';

/** Letters after which a new connection is begun: servers like to spread their guests anew, and some count. */
const most = 100;

/**
 * One connection to the mail server for one letter after another. It is given up after the first thing that goes wrong
 * on it, and nothing is ever sent a second time by it: what a failure means is for its user to say.
 */
export class KeptConnection {
  readonly #transport: SMTPTransport;
  #connection: SMTPConnection | undefined;
  #sent = 0;

  constructor(options: Options) {
    this.#transport = new SMTPTransport(options);
  }

  /** A letter has been sent over it, so the server may have tired of it meanwhile. */
  get isUsed(): boolean {
    return this.#connection !== undefined;
  }

  /** @throws what the server said instead of 250, or how the connection broke */
  async send(envelope: SMTPEnvelope, message: Readable): Promise<void> {
    try {
      this.#connection ??= await this.#connect();
      await sendOver(this.#connection, envelope, message);
      this.#sent += 1;
      if (this.#sent >= most) this.close();
    } catch (error) {
      message.destroy();
      this.#drop();
      throw error;
    }
  }

  /** Says goodbye. */
  close(): void {
    this.#connection?.quit();
    this.#connection = undefined;
    this.#sent = 0;
  }

  /** Says nothing more. */
  #drop(): void {
    this.#connection?.close();
    this.#connection = undefined;
    this.#sent = 0;
  }

  async #connect(): Promise<SMTPConnection> {
    const connection = new SMTPConnection(this.#transport.options);
    connection.once('end', () => {
      if (this.#connection === connection) this.#drop();
    });
    try {
      await untilReady(connection, (done) => connection.connect(done));
      const { auth } = this.#transport;
      if (auth && connection.allowsAuth) await untilReady(connection, (done) => connection.login(auth, done));
    } catch (error) {
      connection.close();
      throw error;
    }
    // what goes wrong while a letter is under way comes as its outcome, and what does meanwhile as the end
    connection.on('error', () => undefined);
    return connection;
  }
}

type Done = (error?: Error | null) => void;

function untilReady(connection: SMTPConnection, begin: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    begin((error) => {
      connection.off('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

function sendOver(connection: SMTPConnection, envelope: SMTPEnvelope, message: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.send(envelope, message, (error) => (error ? reject(error) : resolve()));
  });
}

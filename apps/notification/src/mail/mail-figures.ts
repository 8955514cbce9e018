import { mailStates } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { Metrics } from '@app/runtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { type KnownServer, MailServers } from './persistence/mail-servers.js';
import { Mails } from './persistence/mails.js';
import { Outbound } from './persistence/outbound.js';

/** Mails of the last two weeks by state, what waits since when, and whether something keeps it from leaving. */
@Injectable()
export class MailFigures implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly servers: MailServers,
    private readonly outbound: Outbound,
  ) {}

  onModuleInit(): void {
    this.byState();
    this.whatWaits();
    this.serversLeftAlone();
  }

  private byState(): void {
    const { transactions, mails } = this;
    new Gauge({
      name: 'mails',
      help: 'Mails of the last 14 days by state.',
      labelNames: ['state'],
      registers: [this.metrics.registry],
      async collect() {
        const counts = await transactions.run((tx) => mails.countByState(tx)).catch(() => undefined);
        if (!counts) return;
        for (const state of mailStates) this.set({ state }, counts.find((row) => row.state === state)?.count ?? 0);
      },
    });
  }
  private whatWaits(): void {
    const { transactions, mails, outbound } = this;
    const waiting = () => transactions.run((tx) => mails.waiting(tx));
    this.figure('mails_waiting', 'Mails that have not left yet, however old.', async () => (await waiting()).count);
    this.figure('mail_oldest_waiting_seconds', 'Age of the oldest mail that has not left.', async () => {
      const { oldestSince } = await waiting();
      return oldestSince ? (Date.now() - oldestSince.getTime()) / 1_000 : 0;
    });
    this.figure('mail_held', '1 while all outgoing mail is held.', async () => {
      const { held } = await transactions.run((tx) => outbound.state(tx));
      return held ? 1 : 0;
    });
  }

  /** A figure that cannot be had is left as it was. */
  private figure(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.metrics.registry],
      async collect() {
        const value = await read().catch(() => undefined);
        if (value !== undefined) this.set(value);
      },
    });
  }

  private serversLeftAlone(): void {
    this.ofServers('mail_server_paused', '1 while a mail server is left alone.', ({ paused }) => (paused ? 1 : 0));
    this.ofServers(
      'mail_server_strikes',
      'How often in a row a mail server asked for a pause or could not be reached.',
      ({ strikes }) => strikes,
    );
  }

  private ofServers(name: string, help: string, read: (server: KnownServer) => number): void {
    const { transactions, servers } = this;
    new Gauge({
      name,
      help,
      labelNames: ['server'],
      registers: [this.metrics.registry],
      async collect() {
        const known = await transactions.run((tx) => servers.all(tx)).catch(() => []);
        for (const server of known) this.set({ server: server.name }, read(server));
      },
    });
  }
}

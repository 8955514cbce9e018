import { mailStates } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { Metrics } from '@app/runtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Mails } from './persistence/mails.js';

/** Mails of the last two weeks by state: what waits, what is uncertain, what was refused. */
@Injectable()
export class MailFigures implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly transactions: Transactions,
    private readonly mails: Mails,
  ) {}

  onModuleInit(): void {
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
}

import { webhookStates } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { Metrics } from '@app/runtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Deliveries } from './persistence/deliveries.js';
import { Webhooks } from './persistence/webhooks.js';

/** Webhooks by state, and what waits to be sent to them. */
@Injectable()
export class WebhookFigures implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly transactions: Transactions,
    private readonly webhooks: Webhooks,
    private readonly deliveries: Deliveries,
  ) {}

  onModuleInit(): void {
    const { transactions, webhooks, deliveries } = this;
    const registers = [this.metrics.registry];
    new Gauge({
      name: 'webhooks',
      help: 'Webhooks by state.',
      labelNames: ['state'],
      registers,
      async collect() {
        const counts = await transactions.run((tx) => webhooks.countByState(tx)).catch(() => undefined);
        if (!counts) return;
        for (const state of webhookStates) this.set({ state }, counts.find((row) => row.state === state)?.count ?? 0);
      },
    });
    const oldest = new Gauge({
      name: 'webhook_oldest_seconds',
      help: 'Age of the oldest message not taken.',
      registers,
    });
    new Gauge({
      name: 'webhook_deliveries_open',
      help: 'Messages that webhooks have not taken yet.',
      registers,
      async collect() {
        const open = await transactions.run((tx) => deliveries.countOpen(tx)).catch(() => undefined);
        if (!open) return;
        this.set(open.waiting);
        oldest.set(open.oldestSeconds);
      },
    });
  }
}

import { routes } from '@app/contracts';
import { Transactions } from '@app/persistence';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Consumer } from './consumer.js';
import { refuseHalfWired } from './conversation.js';
import { DeadLetters } from './dead-letters.js';
import { MessagingHealth } from './messaging-health.js';
import { Messenger } from './messenger.js';
import { Outbox } from './outbox.js';
import { Poke } from './poke.js';
import { BullmqDoorbell } from './queue/bullmq-doorbell.js';
import { type MessagingSettings, type ServiceMessaging, serviceMessaging, usualTuning } from './settings.js';

const wiring = Symbol('messaging wiring');

@Global()
@Module({})
export class MessagingModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #messenger: Messenger | undefined;

  constructor(
    private readonly modules: ModuleRef,
    private readonly transactions: Transactions,
    private readonly poke: Poke,
    @Optional() @Inject(wiring) private readonly settings?: MessagingSettings,
    @Optional() private readonly health?: MessagingHealth,
  ) {}

  /** The service says and hears messages. Starts with the application; refuses to when half-wired. */
  static forService(settings: MessagingSettings): DynamicModule {
    const known = fill(settings);
    const health = {
      provide: MessagingHealth,
      inject: [Transactions],
      useFactory: (t: Transactions) => new MessagingHealth(t, known),
    };
    return {
      module: MessagingModule,
      providers: [
        Outbox,
        Poke,
        DeadLetters,
        health,
        { provide: wiring, useValue: settings },
        { provide: serviceMessaging, useValue: known },
      ],
      exports: [Outbox, DeadLetters, MessagingHealth],
    };
  }

  /** Only records; nothing is sent or heard. For commands run beside a service, and for tests of one handler. */
  static outboxOnly(): DynamicModule {
    return { module: MessagingModule, providers: [Outbox, Poke, DeadLetters], exports: [Outbox, DeadLetters] };
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings || !this.health) return;
    const settings = fill(this.settings);
    const consumers = this.settings.consumers.map(
      (type): Consumer<object> => this.modules.get(type, { strict: false }),
    );
    refuseHalfWired(settings.routes, settings.service, consumers);
    const doorbell = new BullmqDoorbell(this.settings.queue, settings.tuning);
    const messenger = new Messenger(this.transactions, doorbell, settings, byType(consumers));
    this.#messenger = messenger;
    this.health.watch(messenger);
    this.poke.whenPoked(() => messenger.dispatcher.poke());
    await messenger.start();
  }

  /** Before the database pool closes. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.#messenger?.stop();
  }
}

function fill(settings: MessagingSettings): ServiceMessaging {
  return {
    service: settings.service,
    routes: settings.routes ?? routes,
    tuning: { ...usualTuning, ...settings.tuning },
  };
}

/** A consumer is only ever called with the message it says it hears. */
function byType(consumers: readonly Consumer<object>[]): ReadonlyMap<string, readonly Consumer<object>[]> {
  const map = new Map<string, Consumer<object>[]>();
  for (const consumer of consumers) {
    map.set(consumer.hears.type, [...(map.get(consumer.hears.type) ?? []), consumer]);
  }
  return map;
}

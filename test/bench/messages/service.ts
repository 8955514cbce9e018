import type { ServiceName } from '@app/contracts';
import { type Consumer, MessagingModule, messagingTables, type QueueSettings } from '@app/messaging';
import { PersistenceModule } from '@app/persistence';
import { type DynamicModule, Global, Injectable, Module } from '@nestjs/common';
import { LetterV1, letterRoutes } from './letter.js';

export type OnLetter = (letter: LetterV1) => void;

/** The smallest effect there is: the inbox row that every message gets. */
@Injectable()
export class NoteLetter implements Consumer<LetterV1> {
  static heard: OnLetter = () => undefined;
  readonly hears = LetterV1;

  async on(_tx: unknown, letter: LetterV1): Promise<void> {
    NoteLetter.heard(letter);
  }
}

@Global()
@Module({ providers: [NoteLetter], exports: [NoteLetter] })
class NoteModule {}

@Module({})
export class LetterService {
  static with(service: ServiceName, url: string, queue: QueueSettings): DynamicModule {
    const own = { schema: `bench_${service.replace('-', '_')}`, rows: [], migrations: [] };
    const consumers = service === 'notification' ? [NoteLetter] : [];
    return {
      module: LetterService,
      imports: [
        PersistenceModule.forService({ url, poolSize: 16 }, own, [messagingTables]),
        ...(service === 'notification' ? [NoteModule] : []),
        MessagingModule.forService({ service, consumers, queue, routes: letterRoutes }),
      ],
    };
  }
}

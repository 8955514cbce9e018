import { type DynamicModule, Module } from '@nestjs/common';
import { consoleAddress } from './console-address.js';
import { ConcernedAreas } from './persistence/concerned-areas.js';
import { WriteNoticeHandler } from './write-notice/write-notice.handler.js';
import { WriteToProviderWhenProviderRequestChanged } from './write-when-provider-request-changed/write-to-provider-when-provider-request-changed.js';

export const noticeConsumers = [WriteToProviderWhenProviderRequestChanged] as const;

/** What an organisation is told outside any digest. */
@Module({})
export class NoticeModule {
  static with(consoleUrl: string): DynamicModule {
    return {
      module: NoticeModule,
      providers: [
        { provide: consoleAddress, useValue: consoleUrl },
        ConcernedAreas,
        WriteNoticeHandler,
        ...noticeConsumers,
      ],
      exports: [...noticeConsumers],
    };
  }
}

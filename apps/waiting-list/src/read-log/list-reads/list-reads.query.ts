import type { AccessPurpose, ReadView } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

export interface ReadFilter {
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly memberId?: string;
  readonly reference?: string;
  readonly readFor?: AccessPurpose;
  readonly what?: 'person' | 'entry';
}

/** Who read what of whom and what for, newest first. */
export class ListReads extends Query<readonly ReadView[]> {
  constructor(
    readonly scope: RowScope,
    readonly filter: ReadFilter,
    readonly before: { readonly readAt: string; readonly id: string } | undefined,
    readonly limit: number,
  ) {
    super();
  }
}

import type { EnrolmentView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** A provider's participants, or the courses of the people somebody looks after. */
export class ListEnrolments extends Query<readonly EnrolmentView[]> {
  constructor(
    readonly scope: RowScope,
    readonly courseStartId: string | undefined,
    readonly after: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}

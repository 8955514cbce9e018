import type { EnrolmentView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

export class ShowEnrolment extends Query<EnrolmentView> {
  constructor(
    readonly scope: RowScope,
    readonly id: string,
  ) {
    super();
  }
}

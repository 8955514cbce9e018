import { Query } from '@nestjs/cqrs';

/** The calendar a link leads to, as iCalendar. */
export class ShowCalendar extends Query<string> {
  constructor(readonly token: string) {
    super();
  }
}

import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Calendars } from '../persistence/calendars.js';
import { ShowTimetable, type TimetableEntry } from './show-timetable.query.js';

@QueryHandler(ShowTimetable)
export class ShowTimetableHandler implements IQueryHandler<ShowTimetable> {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: Calendars,
  ) {}

  execute({ id }: ShowTimetable): Promise<readonly TimetableEntry[]> {
    return this.transactions.run((tx) => this.calendars.timetableOf(tx, id));
  }
}

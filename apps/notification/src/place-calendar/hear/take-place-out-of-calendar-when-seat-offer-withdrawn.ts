import { SeatOfferWithdrawnV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { KeepCalendar } from './keep-calendar.js';

@Injectable()
export class TakePlaceOutOfCalendarWhenSeatOfferWithdrawn implements Consumer<SeatOfferWithdrawnV1> {
  readonly hears = SeatOfferWithdrawnV1;

  constructor(private readonly calendar: KeepCalendar) {}

  on(tx: Tx, facts: SeatOfferWithdrawnV1): Promise<void> {
    return this.calendar.placeLost(tx, facts);
  }
}

import { PlacesChangedV1 } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { Places } from '../persistence/places.js';

/** Keeps how many places the waiting list holds and has confirmed, so that free places can be shown. */
@Injectable()
export class NotePlacesWhenPlacesChanged implements Consumer<PlacesChangedV1> {
  readonly hears = PlacesChangedV1;

  constructor(private readonly places: Places) {}

  async on(tx: Tx, { courseStartId, version, held, confirmed, asOf }: PlacesChangedV1): Promise<void> {
    await this.places.note(tx, courseStartId as CourseStartId, version, { held, confirmed, asOf: new Date(asOf) });
  }
}

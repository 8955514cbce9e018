import { PlacesChangedV1 } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CourseStarts } from '../persistence/course-starts.js';
import { Places } from '../persistence/places.js';
import { SearchEntries } from '../persistence/search-entries.js';

/** Keeps how many places the waiting list holds and has confirmed, so that free places can be shown. */
@Injectable()
export class NotePlacesWhenPlacesChanged implements Consumer<PlacesChangedV1> {
  readonly hears = PlacesChangedV1;

  constructor(
    private readonly places: Places,
    private readonly searchEntries: SearchEntries,
    private readonly courseStarts: CourseStarts,
  ) {}

  async on(tx: Tx, { courseStartId, version, held, confirmed, asOf }: PlacesChangedV1): Promise<void> {
    const id = courseStartId as CourseStartId;
    await this.places.note(tx, id, version, { held, confirmed, asOf: new Date(asOf) });
    await this.searchEntries.renew(tx, id);
    await this.courseStarts.checkAgain(tx, id);
  }
}

import { DemandCountedV1 } from '@app/contracts';
import { Clock, calendarDateOf, dayNumber, type Level, type Track } from '@app/kernel';
import { Outbox } from '@app/messaging';
import { Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { toldOf } from '../domain/demand.js';
import { PeopleWaiting, type WaitingCell } from '../persistence/people-waiting.js';

/** Nobody who hears of it sees an entry: the service counts them. */
const system = { role: 'system' } as const;

/** Tells the other services how many people wait in each county, once a day and rounded as everybody is told. */
@Injectable()
export class CountDemand {
  #told: number | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly peopleWaiting: PeopleWaiting,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Another replica that says the same on the same day says nothing new: the day is the version. @returns counties told of */
  async count(): Promise<number> {
    const now = this.clock.now();
    const version = dayNumber(calendarDateOf(now));
    if (this.#told === version) return 0;
    const counties = await this.transactions.run(async (tx) => {
      const counted = byCounty(await this.peopleWaiting.everywhere(tx));
      for (const [county, cells] of counted) {
        const payload = { county, version, cells, countedAt: now.toISOString() };
        await this.outbox.append(tx, DemandCountedV1, payload, { subject: `demand/${county}`, sequence: version });
      }
      return counted.size;
    }, system);
    this.#told = version;
    return counties;
  }
}

/** A county in which only few wait, or nobody any more, is told of too: what was said of it before is over. */
function byCounty(cells: readonly WaitingCell[]): ReadonlyMap<string, string[]> {
  const counties = new Map<string, string[]>();
  for (const { county, track, level, people } of cells) {
    const told = toldOf(people);
    const known = counties.get(county) ?? [];
    counties.set(county, told === undefined ? known : [...known, cellText(track, level, told)]);
  }
  return counties;
}

const cellText = (track: Track, level: Level, people: number) => `${track}/${level}/${people}`;

import type { County, OpenOffer } from './county.js';
import { Chance } from './random.js';

/** Whoever has made up their mind today answers; what nobody answers in time expires. */
export function answer(county: County): void {
  const { engine, offers } = county;
  for (const offer of [...offers.values()]) {
    if (engine.asOf > offer.lapsesAfter) expire(county, offer);
    else if (engine.asOf >= offer.answersOn) decide(county, offer);
  }
}

/** The second time nobody answers, somebody has to ask: the entry sleeps. */
function expire({ engine, offers, residents, terms }: County, { person }: OpenOffer): void {
  offers.delete(person);
  const resident = residents.get(person);
  if (!resident) return;
  const expiries = resident.expiries + 1;
  residents.set(person, { ...resident, expiries });
  engine.apply({ type: 'offer.expire', person, paused: expiries >= terms.expiriesUntilDormant });
}

function decide({ accepted, engine, offers, residents, scale }: County, { person, course }: OpenOffer): void {
  offers.delete(person);
  const declines = residents.get(person)?.manner.declines ?? 0;
  if (new Chance(scale.seed, `declines ${person} ${course}`).happens(declines)) {
    engine.apply({ type: 'offer.decline', person });
    return;
  }
  engine.apply({ type: 'offer.accept', person });
  accepted.set(person, course);
}

import { Refused } from '../exchange/refused.js';
import type { Engine } from '../model/engine.js';
import type { MarketEvent } from '../model/market-event.js';

/** Refuses an event about somebody or something that is not there, or is there already; nobody gets a second promise. */
export function refuseImpossible(engine: Engine, event: MarketEvent): void {
  switch (event.type) {
    case 'person.add':
      refuseKnown('event.person.id', event.person.id, engine.person(event.person.id));
      return;
    case 'person.update':
      refuseUnknown('event.person.id', event.person.id, engine.person(event.person.id));
      return;
    case 'person.remove':
      refuseUnknown('event.id', event.id, engine.person(event.id));
      return;
    case 'course.add':
      refuseKnown('event.course.id', event.course.id, engine.course(event.course.id));
      return;
    case 'course.update':
      refuseUnknown('event.course.id', event.course.id, engine.course(event.course.id));
      return;
    case 'offer.issue':
      refuseUnknown('event.person', event.person, engine.person(event.person));
      refuseUnknown('event.course', event.course, engine.course(event.course));
      refuseKnown('event.person', `a place of ${event.person}`, engine.hold(event.person));
      return;
    case 'day':
      return;
    default:
      refuseUnknown('event.person', event.person, engine.person(event.person));
      refuseUnknown('event.person', `a place of ${event.person}`, engine.hold(event.person));
  }
}

function refuseKnown(field: string, name: string, found: object | undefined): void {
  if (found) throw new Refused('DUPLICATE', field, `${name} is there already`);
}

function refuseUnknown(field: string, name: string, found: object | undefined): void {
  if (!found) throw new Refused('UNKNOWN', field, `there is no ${name} in this market`);
}

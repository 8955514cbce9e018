import { calendarDateOf, dayNumber, fromDayNumber } from '@app/kernel';
import { answerDeadline } from '../domain/answer-deadline.js';
import { whyNotYet } from '../domain/issue-offers.js';
import { workingDaysAt } from '../working-days.js';
import { type County, tallyOf } from './county.js';
import { Chance } from './random.js';

/** Every planned place that is due becomes an offer, by the rules the service goes by; issuing changes nothing for anybody else. */
export function issueOffers(county: County): void {
  const { engine, modules, terms } = county;
  const moment = { asOf: engine.asOf, instant: noonOf(engine.asOf).getTime() };
  for (const [id, { run }] of modules) {
    const course = engine.course(id);
    const standing = engine.standing(id);
    if (!course || standing.members === 0 || whyNotYet({ ...course, standing }, moment, terms).length > 0) continue;
    const workingDays = workingDaysAt(run.place.ags);
    const answerBy = answerDeadline(noonOf(engine.asOf), course.closesOn, terms.answerWorkingDays, workingDays);
    if (!answerBy) continue;
    for (const person of engine.members(id)) offer(county, person, id, dayNumber(calendarDateOf(answerBy)));
  }
}

function offer(county: County, person: string, course: string, lapsesAfter: number): void {
  const { engine, offers, residents, scale } = county;
  const place = engine.placeOf(person);
  const resident = residents.get(person);
  if (!place || !resident) return;
  engine.apply({ type: 'offer.issue', person, course, group: place.group, until: lapsesAfter });
  const late = new Chance(scale.seed, `answer ${person} ${course}`).happens(0.05);
  const answersOn = late || resident.manner.silent ? lapsesAfter + 1 : engine.asOf + resident.manner.answersAfterDays;
  offers.set(person, { person, course, answersOn: Math.min(answersOn, lapsesAfter + 1), lapsesAfter });
  tallyOf(county)?.offered();
}

/** Noon in Berlin, give or take an hour. */
function noonOf(day: number): Date {
  return new Date(`${fromDayNumber(day)}T11:00:00Z`);
}

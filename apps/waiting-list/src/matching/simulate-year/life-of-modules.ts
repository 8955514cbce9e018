import type { Day } from '@app/allocation';
import { type County, type RunningModule, tallyOf } from './county.js';
import { courseIdOf, endOf, lastModule, startOf } from './course-run.js';
import { levelAfter } from './ladder.js';
import { announceModule } from './news-of-the-day.js';
import { Chance } from './random.js';

/** Days before the end of a module on which the provider knows who goes on. */
const knownBefore = 5;
/** Days after which some of those who left come back. */
const comesBackAfter = 60;

/** People begin, modules close for entry, people leave, go on or come out. */
export function lifeOfModules(county: County): void {
  const today = county.engine.asOf;
  beginners(county, today);
  for (const running of [...county.modules.values()]) {
    const course = county.engine.course(courseIdOf(running.run, running.module));
    if (course && today === course.closesOn + 1) close(county, running);
    if (today === endOf(running.run, running.module) - knownBefore) leave(county, running);
    registerAhead(county, running, today);
    if (today === endOf(running.run, running.module)) end(county, running);
  }
}

/** Whoever accepted is there from the first day, or from the day after they accepted. */
function beginners(county: County, today: Day): void {
  const { accepted, modules, residents } = county;
  const tally = tallyOf(county);
  for (const [person, course] of accepted) {
    const running = modules.get(course);
    const resident = residents.get(person);
    if (!running || !resident || running.participants.has(person) || today < startOf(running.run, running.module)) {
      continue;
    }
    running.participants.add(person);
    if (resident.kind === 'first') tally?.waited(today - resident.registeredOn);
    if (resident.kind === 'transition' && resident.endedOn) tally?.bridged(today - resident.endedOn);
  }
}

/** Nobody can begin any more; what comes next is announced. */
function close(county: County, running: RunningModule): void {
  const { accepted, engine } = county;
  for (const person of running.participants) {
    if (accepted.delete(person)) engine.apply({ type: 'person.remove', id: person });
  }
  tallyOf(county)?.closed(running.participants.size, running.capacity);
  if (running.module < lastModule(running.run)) {
    announceModule(county, running.run, running.module + 1, running.participants);
  }
}

/** Who leaves is known: their places in the next module are free, and some of them come back later. */
function leave(county: County, running: RunningModule): void {
  const { engine, modules, scale } = county;
  const next = modules.get(courseIdOf(running.run, running.module + 1));
  for (const person of [...running.participants]) {
    const chance = new Chance(scale.seed, `leaves ${person} ${running.run.id} ${running.module}`);
    if (!chance.happens(scale.leavesPerModule)) continue;
    running.participants.delete(person);
    next?.participants.delete(person);
    if (chance.happens(0.5)) comeBackLater(county, running, person);
    else if (running.registeredAhead.has(person)) goAway(county, person);
  }
  const course = engine.course(courseIdOf(running.run, running.module + 1));
  if (next && course) engine.apply({ type: 'course.update', course: { ...course, taken: next.participants.size } });
}

function comeBackLater(county: County, { run, module, registeredAhead }: RunningModule, person: string): void {
  const { engine, residents } = county;
  const resident = residents.get(person);
  if (!resident || registeredAhead.has(person)) return;
  const since = engine.asOf + comesBackAfter;
  const level = run.plan.modules[module] ?? resident.person.level;
  const back = { ...resident.person, level, earliestStart: since, declined: [] };
  residents.set(person, { ...resident, person: back, kind: 'return', registeredOn: since, expiries: 0 });
  engine.apply({ type: 'person.add', person: back });
}

function goAway({ accepted, engine, offers, residents }: County, person: string): void {
  offers.delete(person);
  accepted.delete(person);
  residents.delete(person);
  if (engine.person(person)) engine.apply({ type: 'person.remove', id: person });
}

/** Those whose course ends soon and who go on elsewhere are on the list before it has ended. */
function registerAhead(county: County, running: RunningModule, today: Day): void {
  const { engine, terms } = county;
  const { run, module } = running;
  const closed = today > (engine.course(courseIdOf(run, module))?.closesOn ?? 0);
  if (module !== lastModule(run) || !closed || today < endOf(run, module) - terms.transitionLeadDays) return;
  for (const person of running.participants) goOn(county, running, person);
}

/** The course is over. */
function end(county: County, running: RunningModule): void {
  const { modules } = county;
  const { run, module } = running;
  if (module === lastModule(run)) for (const person of running.participants) goOn(county, running, person);
  modules.delete(courseIdOf(run, module));
}

/** Registers somebody for what comes after this course, with their old date; whoever has reached the end of the ladder is through. */
function goOn({ engine, residents }: County, { run, module, registeredAhead }: RunningModule, person: string): void {
  const resident = residents.get(person);
  if (!resident || registeredAhead.has(person)) return;
  registeredAhead.add(person);
  const level = levelAfter(run.plan.track, run.plan.modules[module] ?? '');
  if (!level) {
    residents.delete(person);
    return;
  }
  const endedOn = endOf(run, module);
  const next = {
    ...resident.person,
    level,
    earliestStart: endedOn + 1,
    declined: [],
    completed: { course: courseIdOf(run, module), provider: run.provider },
  };
  residents.set(person, {
    ...resident,
    person: next,
    kind: 'transition',
    registeredOn: engine.asOf,
    endedOn,
    expiries: 0,
  });
  engine.apply({ type: 'person.add', person: next });
}

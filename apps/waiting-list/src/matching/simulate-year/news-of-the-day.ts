import { isPossible, type Person } from '@app/allocation';
import { fromDayNumber, weekdayOf } from '@app/kernel';
import type { Area } from './areas.js';
import type { County } from './county.js';
import { type CourseRun, courseIdOf, courseStartOf } from './course-run.js';
import { planned } from './ladder.js';
import { drawNewcomer } from './newcomers.js';
import { Chance } from './random.js';

/** Weeks between the announcement of a course and its first day. */
const announcedWeeksAhead = 11;

/** Whoever has been entitled and registers today. */
export function register({ engine, residents, scale }: County): void {
  const today = engine.asOf;
  const many = new Chance(scale.seed, `newcomers ${today}`).count(scale.newcomersPerDay);
  for (let turn = 0; turn < many; turn += 1) {
    const id = `p${today}-${turn}`;
    const chance = new Chance(scale.seed, id);
    const homes = scale.homes.get(someArea(scale.homes, chance)) ?? [];
    const shares = { alpha: scale.alphaShare, silent: scale.silentShare };
    const newcomer = drawNewcomer(id, today, homes, shares, chance);
    residents.set(id, { ...newcomer, kind: 'first', registeredOn: today, expiries: 0 });
    engine.apply({ type: 'person.add', person: newcomer.person });
  }
}

/** Whoever has found no first course within the year of their entitlement is on the list no longer (§ 5 IntV). */
export function lapse({ accepted, engine, offers, residents }: County): void {
  for (const [id, { kind, registeredOn }] of residents) {
    const lapsed = kind === 'first' && engine.asOf > registeredOn + 365 && engine.person(id) !== undefined;
    if (!lapsed || offers.has(id) || accepted.has(id)) continue;
    residents.delete(id);
    engine.apply({ type: 'person.remove', id });
  }
}

/** Whatever providers publish today. */
export function announceCourses(county: County): void {
  const { engine, scale } = county;
  const today = engine.asOf;
  const many = new Chance(scale.seed, `courses ${today}`).count(scale.coursesPerDay);
  for (let turn = 0; turn < many; turn += 1) {
    announceModule(county, planRun(county, `c${today}-${turn}`), 0, new Set());
  }
}

/** A module is heard of, with the people who are expected to go on from the one before. */
export function announceModule(county: County, run: CourseRun, module: number, goOn: ReadonlySet<string>): void {
  const { engine, modules, scale } = county;
  const course = courseStartOf(run, module, goOn.size, scale);
  modules.set(courseIdOf(run, module), {
    run,
    module,
    capacity: course.capacity,
    participants: new Set(goOn),
    registeredAhead: new Set(),
  });
  engine.apply({ type: 'course.add', course });
}

const ideasOfAProvider = 4;
/** Bits of the mornings of Monday to Friday; part-time courses take three days of the week. */
const mornings = 0b001001001001001;
const threeDays = 0b001001001;
const partTimes = [
  [threeDays, 3],
  [threeDays << 1, 3],
  [threeDays << 2, 4],
] as const;

/** Providers know roughly who waits: of a few ideas they take the one most people could begin. */
function planRun(county: County, id: string): CourseRun {
  const ideas = Array.from({ length: ideasOfAProvider }, (_, at) => drawRun(county, id, at));
  const demand = ideas.map((run) => demandFor(county, run));
  return ideas[demand.indexOf(Math.max(...demand))] ?? drawRun(county, id, 0);
}

function demandFor({ engine, residents, scale }: County, run: CourseRun): number {
  const course = courseStartOf(run, 0, 0, scale);
  const waits = (id: string) => engine.person(id)?.paused === false && engine.placeOf(id) === undefined;
  const could = (person: Person) => isPossible(person, course, engine.asOf) && waits(person.id);
  return [...residents.values()].filter(({ person }) => could(person)).length;
}

function drawRun({ engine, scale }: County, id: string, idea: number): CourseRun {
  const chance = new Chance(scale.seed, `${id} ${idea}`);
  const places = scale.homes.get(someArea(scale.homes, chance)) ?? [];
  const partTime = chance.happens(0.25);
  return {
    id,
    plan: chance.pick(planned(scale.alphaShare)),
    provider: `provider-${chance.below(3 * scale.homes.size)}`,
    // Courses gather in the towns.
    place: chance.pick(places.map(([place, weight]) => [place, weight ** 2])),
    slots: partTime ? chance.pick(partTimes) : mornings,
    intensity: partTime ? 'part' : 'full',
    childcare: chance.happens(0.3),
    womenOnly: chance.happens(0.06),
    beginsOn: engine.asOf - weekdayOf(fromDayNumber(engine.asOf)) + 7 * announcedWeeksAhead,
  };
}

function someArea(homes: ReadonlyMap<Area, unknown>, chance: Chance): Area {
  return chance.pick([...homes.keys()].map((area) => [area, area.population]));
}

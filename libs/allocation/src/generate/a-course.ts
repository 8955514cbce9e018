import type { Course, HoldOut } from '../model/course.js';
import type { Day } from '../model/person.js';
import type { Surroundings } from './a-person.js';
import { courseEndedNear, providerNear } from './nearby.js';
import { bands, courseFunding, lessonTimes, levelShares, trackShares } from './patterns.js';
import type { Random } from './random.js';

export function aCourse(id: string, around: Surroundings, random: Random): Course {
  const startsOn = around.asOf + random.whole(-4, 170);
  const capacity = random.whole(14, 25);
  const school = around.whereabouts.school(random);
  const levels = entryLevels(random);
  return {
    id,
    provider: providerNear(school, random),
    cancelled: random.happens(0.02),
    ...school,
    online: random.happens(0.03),
    levels,
    track: random.weighted(trackShares),
    funding: random.weighted(courseFunding),
    womenOnly: random.happens(0.05),
    youth: random.happens(0.04),
    parentsOnly: random.happens(0.04),
    slots: random.weighted(lessonTimes),
    childcare: random.happens(0.25),
    accessible: random.happens(0.6),
    intensity: random.weighted([['full', 3] as const, ['part', 2] as const]),
    startsOn,
    closesOn: startsOn + random.weighted([[7, 3] as const, [21, 1] as const]),
    decidesOn: startsOn - 10,
    capacity,
    taken: random.happens(0.4) ? random.whole(1, 8) : 0,
    minimum: 10,
    holdOuts: holdOuts(courseEndedNear(school, levels[0]), { asOf: around.asOf, startsOn }, random),
  };
}

function entryLevels(random: Random): [string, ...string[]] {
  const first = random.weighted(levelShares);
  const next = bands[bands.indexOf(first) + 1];
  return next && random.happens(0.25) ? [first, next] : [first];
}

function holdOuts(ended: string, { asOf, startsOn }: Record<'asOf' | 'startsOn', Day>, random: Random): HoldOut[] {
  const until = random.happens(0.1) ? asOf + random.whole(-1, 1) : startsOn - random.whole(7, 28);
  const kept: HoldOut[] = [];
  if (random.happens(0.25)) kept.push({ kind: 'cohort', course: ended, places: random.whole(2, 8), until });
  if (random.happens(0.12)) kept.push({ kind: 'tier', maxTier: random.whole(0, 1), places: random.whole(1, 3), until });
  return kept;
}

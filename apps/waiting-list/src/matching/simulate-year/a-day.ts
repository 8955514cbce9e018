import type { Day } from '@app/allocation';
import { answer } from './answers.js';
import type { County } from './county.js';
import { lifeOfModules } from './life-of-modules.js';
import { decideMinimumSizes } from './minimum-sizes.js';
import { announceCourses, lapse, register } from './news-of-the-day.js';
import { issueOffers } from './offers.js';

/** What happens in a county on one day, in the order of a day. */
export function liveThrough(county: County, today: Day): void {
  county.engine.apply({ type: 'day', asOf: today });
  register(county);
  lapse(county);
  announceCourses(county);
  lifeOfModules(county);
  answer(county);
  decideMinimumSizes(county);
  issueOffers(county);
}

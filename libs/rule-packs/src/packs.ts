import type { CalendarDate } from '@app/kernel';
import { integrationClocks, integrationClocksBefore2024, vocationalClocks } from './clocks.js';
import type { RulePack } from './rule-pack.js';

const since = (day: string) => day as CalendarDate;

const entryWithin25Units = { law: 'Abrechnungsrichtlinie Integrationskurse', paragraph: '§ 1(4)' };

export const integration: RulePack = {
  id: 'de.bamf.ik',
  validFrom: since('2024-12-07'),
  sources: [{ law: 'IntV (5. ÄndV)', paragraph: '§§ 10–14' }, entryWithin25Units],
  unitMinutes: 45,
  sectionUnits: 100,
  groupMax: 25,
  lateEntryUnits: 25,
  clocks: integrationClocks,
  types: [
    { courseType: 'integration', units: 700, fundingPaths: ['bamf-entitled', 'bamf-obliged', 'self'] },
    { courseType: 'integration-alpha', units: 1000, fundingPaths: ['bamf-entitled', 'bamf-obliged', 'self'] },
    { courseType: 'integration-second-script', units: 1000, fundingPaths: ['bamf-entitled', 'bamf-obliged', 'self'] },
    { courseType: 'integration-intensive', units: 500, fundingPaths: ['bamf-entitled', 'bamf-obliged', 'self'] },
  ],
};

/** Until the fifth amendment of the IntV the intensive course had 430 units; the rest is unchanged for what we use. */
export const integrationBefore2024: RulePack = {
  ...integration,
  id: 'de.bamf.ik',
  validFrom: since('2016-08-06'),
  validTo: since('2024-12-06'),
  clocks: integrationClocksBefore2024,
  types: integration.types.map((type) =>
    type.courseType === 'integration-intensive' ? { ...type, units: 430 } : type,
  ),
};

/** No late-entry rule is written for vocational courses; the providers apply the one of integration courses. */
export const vocational: RulePack = {
  id: 'de.bamf.bsk',
  validFrom: since('2016-07-01'),
  sources: [{ law: 'DeuFöV', paragraph: '§§ 5, 8, 12, 13' }],
  unitMinutes: 45,
  sectionUnits: 100,
  groupMax: 25,
  lateEntryUnits: 25,
  clocks: vocationalClocks,
  types: [{ courseType: 'vocational', fundingPaths: ['jobcenter', 'bamf-entitled'] }],
};

export const firstOrientation: RulePack = {
  id: 'de.bamf.eok',
  validFrom: since('2017-07-01'),
  sources: [{ law: 'Konzept Erstorientierungskurse (BAMF)', paragraph: '300 UE, 6 Module' }],
  unitMinutes: 45,
  sectionUnits: 50,
  groupMax: 25,
  lateEntryUnits: 25,
  clocks: [],
  types: [{ courseType: 'first-orientation', units: 300, fundingPaths: ['county', 'self'] }],
};

/** County, Land and volunteer courses follow no federal rule: the county's own habit. */
export const county: RulePack = {
  id: 'county',
  validFrom: since('2000-01-01'),
  sources: [{ law: 'Übung der Kreise', paragraph: 'ohne Bundesregel' }],
  unitMinutes: 45,
  sectionUnits: 100,
  lateEntryUnits: 25,
  clocks: [],
  types: [
    { courseType: 'county', fundingPaths: ['county', 'self'] },
    { courseType: 'volunteer', fundingPaths: ['county', 'self'] },
  ],
};

export const rulePacks: readonly RulePack[] = [
  integration,
  integrationBefore2024,
  vocational,
  firstOrientation,
  county,
];

import type { CalendarDate, Level } from '@app/kernel';
import type { CourseNumber, CoursePack, CourseRule, Sourced } from './course-rules.js';
import type { Source } from './keys.js';

const since = (day: string) => day as CalendarDate;
const at = (law: string, paragraph: string): Source => ({ law, paragraph });
const is = <T>(value: T, source: Source): Sourced<T> => ({ value, source });

const units = at('IntV', '§§ 10–12');
const groups = at('IntV', '§ 13');
const sections = at('Deutscher Bundestag, hib 2025', 'Kursabschnitte von 100 UE');
const weekly = at('Konzept Berufssprachkurse (BAMF)', 'Gruppengröße, Unterrichtsumfang');
const firstOrientation = at('Konzept Erstorientierungskurse (BAMF)', '300 UE, 6 Module zu 50 UE');

type Numbers = { readonly [key in CourseNumber]?: Sourced<number> };

const ofIntegration: Numbers = {
  sectionUnits: is(100, sections),
  groupMax: is(25, at('IntV', '§ 14(2)')),
  startWithinWeeks: is(6, at('IntV', '§ 7(4)')),
  lateEntryUnits: is(25, at('Abrechnungsrichtlinie Integrationskurse', '§ 1(4)')),
};

const modules: readonly Level[] = ['A1.1', 'A1.2', 'A2.1', 'A2.2', 'B1.1', 'B1.2', 'orientation'];

const integrationRule = (courseType: string, numbers: Numbers): CourseRule => ({
  courseType,
  numbers: { ...ofIntegration, ...numbers },
  variants: [],
});

const general: CourseRule = {
  ...integrationRule('integration', {
    unitsMost: is(700, units),
    unitsMostForGroups: is(1000, groups),
    sectionsMost: is(7, sections),
    sectionsMostForGroups: is(10, sections),
  }),
  sectionLevels: is(modules, at('Stadt Offenbach, Fachstelle Bildungskoordinierung, 2017', 'Module 1–7 und GER')),
};
const special = (courseType: string) =>
  integrationRule(courseType, { unitsMost: is(1000, groups), sectionsMost: is(10, sections) });
const intensive = (most: Sourced<number>) =>
  integrationRule('integration-intensive', { unitsMost: most, sectionsMost: is(5, most.source) });

const integrationTypes = (intensiveUnits: Sourced<number>): readonly CourseRule[] => [
  general,
  special('integration-alpha'),
  special('integration-second-script'),
  intensive(intensiveUnits),
];

const basis = at('DeuFöV', '§ 12');
const special13 = at('DeuFöV', '§ 13');

const vocational: CourseRule = {
  courseType: 'vocational',
  numbers: {
    unitsMost: is(600, special13),
    unitsAWeekMost: is(25, weekly),
    groupMax: is(25, weekly),
    startTrigger: is(15, at('DeuFöV', '§ 8')),
    startWithinWeeks: is(4, at('DeuFöV', '§ 9')),
  },
  variants: [
    { name: 'Basis-BSK B2', from: 'B1', to: 'B2', unitsMost: 500, source: basis },
    { name: 'Basis-BSK C1', from: 'B2', to: 'C1', unitsMost: 400, source: basis },
    { name: 'Basis-BSK C2', from: 'C1', to: 'C2', unitsMost: 400, source: basis },
    { name: 'Spezial-BSK B1', from: 'A2', to: 'B1', unitsMost: 400, source: special13 },
    { name: 'Spezial-BSK A2', to: 'A2', unitsMost: 400, source: special13 },
    { name: 'Spezial-BSK Anerkennung', unitsMost: 600, source: special13 },
    { name: 'Spezial-BSK fachspezifisch', unitsMost: 300, source: special13 },
    {
      name: 'Job-BSK',
      from: 'A2',
      unitsMost: 150,
      groupMin: 3,
      source: at('BAMF, Job-BSK', 'Umfang und Teilnehmerzahl'),
    },
  ],
};

const orientation: CourseRule = {
  courseType: 'first-orientation',
  numbers: {
    unitsMost: is(300, firstOrientation),
    sectionsMost: is(6, firstOrientation),
    sectionUnits: is(50, firstOrientation),
    unitsAWeekMost: is(25, firstOrientation),
  },
  variants: [],
};

/** As law and concepts stand in this release; what changes between releases is a circular. */
export const coursePacks: readonly CoursePack[] = [
  {
    id: 'de.bamf.ik',
    validFrom: since('2024-12-07'),
    circulars: [],
    rules: integrationTypes(is(500, at('IntV (5. ÄndV)', '§ 13'))),
  },
  {
    id: 'de.bamf.ik',
    validFrom: since('2016-08-06'),
    validTo: since('2024-12-06'),
    circulars: [],
    rules: integrationTypes(is(430, at('IntV (bis zur 5. ÄndV)', '§ 13'))),
  },
  { id: 'de.bamf.bsk', validFrom: since('2016-07-01'), circulars: [], rules: [vocational] },
  { id: 'de.bamf.eok', validFrom: since('2017-07-01'), circulars: [], rules: [orientation] },
];

import type { Addressee, ClockCode, IssuingBody } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import type { Wording } from '@app/rule-packs';
import type { ClockToTell } from './clock-to-tell.js';
import type { ReportedCourse, ReportToDraft } from './report.js';

/** German text as it would be sent. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Where a name belongs. It is filled in when somebody opens the letter. */
export const nameGap = '{{name}}';

type Write = (told: ClockToTell, words: Wording['words']) => Letter;

/** The letter about one time limit to one addressee. */
export function letterOf(told: ClockToTell, addressee: Addressee, { words }: Wording): Letter {
  const write = addressee === 'person' ? toPerson[told.clock] : toOffice[addressee];
  if (!write) throw new Error(`There is no letter about ${told.clock} to ${addressee}.`);
  return write(told, words);
}

const day = (date: CalendarDate) => date.split('-').reverse().join('.');

const noOffer =
  'Dieses Schreiben ist kein Platzangebot: Sie stehen weiter auf der Warteliste und behalten dort Ihre Stelle.';
const closing = ({ reference }: ClockToTell) =>
  `Wenn Sie Fragen haben, melden Sie sich bitte bei uns und nennen Sie die Nummer ${reference}.`;

const duties: Readonly<Record<string, { readonly span: string; readonly verb: string; readonly course: string }>> = {
  'start-within-six-weeks': { span: 'sechs Wochen', verb: 'soll', course: 'Integrationskurs' },
  'start-within-four-weeks': { span: 'vier Wochen', verb: 'muss', course: 'Berufssprachkurs' },
};

function dutyOf({ clock }: ClockToTell) {
  const duty = duties[clock];
  if (!duty) throw new Error(`${clock} is nobody's duty to an office.`);
  return duty;
}

const greeting = `Guten Tag ${nameGap},`;

const lateStart: Write = (told, words) => {
  const { span, course } = dutyOf(told);
  return {
    subject: `Ihr ${course} hat noch nicht begonnen`,
    paragraphs: [
      greeting,
      `seit dem ${day(told.startsOn)} sind Sie für einen ${course} angemeldet. Innerhalb von ${span} hat kein passender Kurs für Sie begonnen; die Frist endete am ${day(told.dueOn)}. Darüber müssen Sie unterrichtet werden (${told.source}).`,
      `Auch das ${words['federal-office']} wird unterrichtet. Es kann Sie auf einen anderen Kursträger hinweisen, bei dem ein passender Kurs früher beginnt.`,
      noOffer,
      closing(told),
    ],
  };
};

const toPerson: Readonly<Partial<Record<ClockCode, Write>>> = {
  'start-within-six-weeks': lateStart,
  'start-within-four-weeks': lateStart,
  'entitlement-one-year': (told, words) => ({
    subject: 'Ihre Berechtigung zum Integrationskurs läuft bald ab',
    paragraphs: [
      greeting,
      `Ihre Berechtigung zur Teilnahme an einem Integrationskurs gilt bis zum ${day(told.dueOn)} (${told.source}). Bis dahin muss ein Kursträger Sie angemeldet haben.`,
      ...(told.noSecondTry
        ? [
            `Wichtig: Das ${words['federal-office']} lässt zurzeit niemanden neu zum Integrationskurs zu. Wenn Ihre Berechtigung abläuft, können Sie wahrscheinlich keine neue bekommen.`,
          ]
        : []),
      'Bitte melden Sie sich bald bei uns, damit wir gemeinsam einen Kurs suchen.',
      noOffer,
      closing(told),
    ],
  }),
  'start-within-a-year': (told) => ({
    subject: 'Ihr Integrationskurs muss innerhalb eines Jahres beginnen',
    paragraphs: [
      greeting,
      `Sie sind seit dem ${day(told.startsOn)} angemeldet. Wenn Sie Ihren Kurs aus Gründen, die Sie zu vertreten haben, nicht bis zum ${day(told.dueOn)} beginnen, erlischt Ihr Recht auf Teilnahme (${told.source}).`,
      'Bitte melden Sie sich bald bei uns, damit wir gemeinsam einen Kurs suchen. Wenn Sie nicht beginnen konnten, sagen Sie uns bitte, warum.',
      noOffer,
      closing(told),
    ],
  }),
  'register-within-three-months': (told) => ({
    subject: 'Ihre Berechtigung zum Berufssprachkurs läuft bald ab',
    paragraphs: [
      greeting,
      `Ihre Berechtigung zum Berufssprachkurs verfällt am ${day(told.dueOn)}, wenn Sie sich bis dahin nicht bei einem Kursträger angemeldet haben (${told.source}).`,
      'Bitte melden Sie sich bald bei uns oder direkt bei einem Kursträger. Nehmen Sie die Berechtigung im Original mit.',
      noOffer,
      closing(told),
    ],
  }),
  'certificate-six-months': (told) => ({
    subject: 'Ihr Sprachzertifikat wird bald älter als sechs Monate',
    paragraphs: [
      greeting,
      `Ihr Sprachzertifikat ist vom ${day(told.startsOn)}. Für die Einstufung in einen Berufssprachkurs zählt es bis zum ${day(told.dueOn)} (${told.source}). Danach brauchen Sie einen neuen Nachweis oder einen Einstufungstest.`,
      noOffer,
      closing(told),
    ],
  }),
  'travel-subsidy': (told, words) => ({
    subject: 'Fahrtkosten zum Kurs: bitte vor dem Beginn beantragen',
    paragraphs: [
      greeting,
      `ein Kurs, für den ein Platz für Sie vorgesehen ist, beginnt bald. Wenn Sie vom Kostenbeitrag befreit sind, zum Beispiel weil Sie ${words['basic-income']} erhalten, und das Geld für die Fahrten fehlt, können Sie einen Zuschuss zu den Fahrtkosten beantragen.`,
      `Der Antrag muss vor dem Beginn des Kursabschnitts gestellt sein, also spätestens am ${day(told.dueOn)}. Danach ist er für diesen Abschnitt zu spät (${told.source}).`,
      'Ob Sie den Zuschuss bekommen, entscheidet das Amt. Wenn Sie den Antrag schon gestellt haben, ist dieses Schreiben erledigt.',
      closing(told),
    ],
  }),
};

const offices: Readonly<Record<IssuingBody, string>> = {
  foreigners_authority: 'die Ausländerbehörde',
  jobcenter: 'das Jobcenter',
  asylum_benefits_office: 'die Leistungsbehörde nach dem Asylbewerberleistungsgesetz',
  employment_agency: 'die Agentur für Arbeit',
  bamf: 'das Bundesamt',
  bva: 'das Bundesverwaltungsamt',
  county: 'den Landkreis',
  none: 'keine Stelle',
};

const facts = (told: ClockToTell) =>
  [
    `Person: ${nameGap}. Vorgang: ${told.reference}.`,
    `Angemeldet seit: ${day(told.startsOn)}. Frist: ${day(told.dueOn)}.`,
    `Nächstes Niveau: ${told.level}. Zugang: ${told.path === 'bamf-obliged' ? 'verpflichtet' : 'berechtigt'}${told.issuedBy && told.issuedBy !== 'none' ? ` durch ${offices[told.issuedBy]}` : ''}.`,
  ].join(' ');

const expected = ({ provider }: ClockToTell) =>
  provider
    ? `Ein Platz ist vorgesehen in einem Kurs, der am ${day(provider.courseStartsOn)} beginnt.`
    : 'Zurzeit ist bei keinem Kursträger ein Platz für die Person vorgesehen.';

const noStart: Write = (told) => {
  const { span, verb, course } = dutyOf(told);
  const whatIsOwed =
    verb === 'muss'
      ? `Innerhalb von ${span} nach der Anmeldung hat kein ${course} begonnen.`
      : `Ein ${course} soll innerhalb von ${span} nach der Anmeldung beginnen. Das war nicht möglich.`;
  return {
    subject: `Mitteilung nach ${told.source}: kein Kursbeginn innerhalb von ${span}`,
    paragraphs: ['Sehr geehrte Damen und Herren,', whatIsOwed, facts(told), expected(told), 'Mit freundlichen Grüßen'],
  };
};

const toOffice: Readonly<Record<Exclude<Addressee, 'person'>, Write>> = {
  bamf: (told, words) => {
    const letter = noStart(told, words);
    const askFor =
      told.clock === 'start-within-six-weeks'
        ? 'Bitte prüfen Sie, ob bei einem anderen Kursträger ein passender Kurs früher beginnt (§ 7 Abs. 5 IntV).'
        : 'Bitte prüfen Sie, ob bei einem anderen Kursträger ein passender Kurs früher beginnt.';
    return { ...letter, paragraphs: beforeGreeting(letter.paragraphs, askFor) };
  },
  'issuing-body': noStart,
  provider: (told) => {
    const { span, course } = dutyOf(told);
    return {
      subject: `Bitte prüfen: ${course} beginnt später als nach ${span}`,
      paragraphs: [
        'Sehr geehrte Damen und Herren,',
        `für eine Person, deren Platz bei Ihnen vorgesehen ist, hat innerhalb von ${span} nach der Anmeldung kein Kurs begonnen.`,
        facts(told),
        expected(told),
        `Bitte unterrichten Sie die Person und die zuständigen Stellen, soweit das noch nicht geschehen ist (${told.source}). Die Entwürfe dafür liegen für Sie bereit.`,
        'Mit freundlichen Grüßen',
      ],
    };
  },
};

function beforeGreeting(paragraphs: readonly string[], added: string): readonly string[] {
  return [...paragraphs.slice(0, -1), added, ...paragraphs.slice(-1)];
}

/** A provider's report: one paragraph per course, in the order in which they begin. */
export function reportLetter({ courses, source, startsOn, dueOn }: ReportToDraft, { words }: Wording): Letter {
  return {
    subject: `Meldung nach ${source}: Anmeldungen zu Berufssprachkursen`,
    paragraphs: [
      `An das ${words['federal-office']}`,
      `Zeitraum: ${day(startsOn)} bis ${day(dueOn)}.`,
      ...courses.map(courseLine),
      'Mit freundlichen Grüßen',
    ],
  };
}

function courseLine({ title, startsOn, levels, registered, maxParticipants }: ReportedCourse): string {
  const people = registered === 1 ? '1 Anmeldung' : `${registered} Anmeldungen`;
  return `${title}: ${people} (Plätze: ${maxParticipants}), voraussichtlicher Beginn ${day(startsOn)}, Niveau ${levels.join(', ')}.`;
}

import { apiKeys } from './api-keys.en.js';
import { catalogueUsage } from './catalogue-usage.en.js';
import { courseBegin } from './course-begin.en.js';
import {
  cancelReasons,
  courseStatus,
  courseTypes,
  dayParts,
  formats,
  fundingPaths,
  intensities,
  levels,
  targetGroups,
  tracks,
  weekdays,
} from './course-codes.en.js';
import { courseForm } from './course-form.en.js';
import { courseLife } from './course-life.en.js';
import { courseSearch } from './course-search.en.js';
import { cancel, course, courseStarts, postpone } from './course-starts.en.js';
import type { Texts } from './de.js';
import { deadlines } from './deadlines.en.js';
import { digestWish } from './digest-wish.en.js';
import { endReasons, entries, entry, entryStates, personPage, purposes } from './entries.en.js';
import { explanation } from './explanation.en.js';
import { findings } from './findings.en.js';
import { goals } from './goals.en.js';
import { handoverStates, handovers } from './handovers.en.js';
import { immediate } from './immediate.en.js';
import { imports } from './imports.en.js';
import { mailRetention } from './mail-retention.en.js';
import { mailStatus } from './mail-status.en.js';
import { mailboxSettings } from './mailbox-settings.en.js';
import { needForm } from './need-form.en.js';
import { declineReasons, offer, offerStates, offers } from './offers.en.js';
import { officeMailboxes } from './office-mailboxes.en.js';
import { dropOutReasons, endCourse, enrolmentStates, participants } from './participants.en.js';
import { policies } from './policies.en.js';
import { preferences } from './preferences.en.js';
import { problems } from './problems.en.js';
import { providers } from './providers.en.js';
import { reads } from './reads.en.js';
import { ruleFindings } from './rule-findings.en.js';
import { sentMails } from './sent-mails.en.js';
import { similar } from './similar.en.js';
import { sourceRecords } from './source-records.en.js';
import { standing } from './standing.en.js';
import { steering } from './steering.en.js';
import { subscription } from './subscription.en.js';
import { twins } from './twins.en.js';
import { venues } from './venues.en.js';
import { viability } from './viability.en.js';
import { waitingTimes } from './waiting-times.en.js';
import { webhooks } from './webhooks.en.js';

const tile = (title: string, text: string) => ({ title, text });

/** All texts in English; the German ones lead. */
export const en: Texts = {
  product: 'Kursbrücke',
  skip: 'Skip to content',
  sections: { main: 'Main areas', account: 'Account', footer: 'Footer', pages: 'Pages of the list' },
  language: { name: 'Deutsch', switch: 'Auf Deutsch', code: 'de' },
  signOut: 'Sign out',
  signIn: 'Sign in',
  footer: 'The county coordinates, it does not assign: people choose for themselves, providers confirm.',
  asOf: (moment) => `As of ${moment}`,
  optional: 'optional',
  choose: 'Please choose',
  all: 'all',
  yes: 'yes',
  no: 'no',
  none: 'not stated',
  back: 'Back',
  save: 'Save',
  show: 'Show',
  apply: 'Apply filter',
  reset: 'Clear filter',
  nextPage: 'Show more',
  firstPage: 'Back to the first page',
  details: 'Details',
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  places: (count) => (count === 1 ? '1 place' : `${count} places`),
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  errorSummary: 'Please check what you entered',
  errorLead: 'Nothing was saved.',
  newer:
    'Something was changed here in the meantime. This page shows the new state; please repeat your entry if it still fits.',
  failed: (what) => `That did not work: ${what}`,
  catalogueUsage,
  publicCatalogue: 'See German courses, open to all',
  nav: {
    catalogueUsage: catalogueUsage.tile.title,
    officeMailboxes: officeMailboxes.title,
    viability: viability.tile.title,
    ownProvider: providers.own.tile.title,
    providerRequests: providers.requests.tile.title,
    policies: policies.tile.title,
    findings: findings.tile.title,
    placesKept: steering.kept.tile.title,
    offerBatches: steering.batches.tile.title,
    missedClocks: steering.missed.tile.title,
    goals: goals.tile.title,
    more: 'More',
    tasks: 'Tasks and time limits',
    home: 'Start',
    courseStarts: 'Course starts',
    mine: 'My course starts',
    imports: 'Imports',
    handovers: 'Hand-overs',
    people: 'My people',
    hardship: 'Hardship',
    offers: 'Place offers',
    subscription: 'Digest by mail',
    waitingTimes: 'Waiting times',
    twins: 'Registered twice?',
    reads: 'Reads',
    sentMails: 'Mails',
    mailStatus: mailStatus.title,
  },
  roles: {
    provider_staff: 'Course provider',
    case_manager: 'Case management',
    coordinator: 'Education coordination',
    counsellor: 'Counselling',
    county_admin: 'System administration',
    dpo: 'Data protection',
  },
  start: {
    title: 'Start',
    hello: (name) => `Hello, ${name}`,
    helloNobody: 'Hello',
    youAre: 'You are signed in for',
    role: 'Task',
    areas: 'Area',
    tasks: 'What would you like to do?',
    guestTitle: 'Welcome',
    guestLead: 'Kursbrücke shows which language courses begin, who waits for one, and where a place fits.',
    guestHint: 'For everyone working in job centres, counselling, at course providers and in education coordination.',
    tiles: {
      mine: tile('My course starts', 'Publish, change, postpone, cancel; see who is offered a place.'),
      publish: tile('Publish a course start', 'A new course with its times and places, in one form.'),
      imports: tile(
        'Import a file',
        'Take over the export of your administration software, with a report on every record.',
      ),
      tasks: tile(
        'Tasks and time limits',
        'What is to be done, the most urgent first; time limits by law that end soon.',
      ),
      notices: tile('Drafted letters', 'Notices the law asks for: check them, send them yourself, note it.'),
      handovers: tile('Hand-overs', 'Who goes from one course to the next, and what you can confirm.'),
      people: tile('My people', 'Who waits, since when, with which offer, and by when an answer is due.'),
      register: tile('Register a person', 'Enter need and contact; the position in the order counts from today.'),
      hardship: tile('Hardship', 'Proposals that need a second person.'),
      offers: tile('Open place offers', 'Accept or decline before the deadline.'),
      viability: viability.tile,
      findings: findings.tile,
      ownProvider: providers.own.tile,
      providerRequests: providers.requests.tile,
      catalogueUsage: catalogueUsage.tile,
      policies: policies.tile,
      placesKept: steering.kept.tile,
      offerBatches: steering.batches.tile,
      missedClocks: steering.missed.tile,
      goals: goals.tile,
      courseStarts: tile('Search course starts', 'All announced courses in the area, with times and free places.'),
      subscription: tile(
        'Digest by mail',
        'Regularly: what is new, changed or cancelled. Choose days, time, area and courses.',
      ),
      waitingTimes: tile('Waiting times', 'Median, P90 and who still waits, by level, course type, area and month.'),
      twins: tile('Registered twice?', 'Entries that are likely of one person: merge them, or not.'),
      reads: tile('Reads of people’s data', 'Who retrieved which data about whom, when and what for.'),
      sentMails: sentMails.tile,
      mailStatus: mailStatus.tile,
      retention: tile('Retention periods', 'What is kept for how long, and when it was last deleted.'),
      mailbox: tile('Mailbox of this test environment', 'All mails the system has sent.'),
    },
    dpo: 'Every retrieval of data about people is written down with purpose, member and time.',
    admin: 'Who may work here is kept by the system administration in the members file.',
  },
  problems,
  login: {
    failedTitle: 'Signing in did not work',
    failed: 'Please try again. Signing in has to happen in one go and in the same browser.',
  },
  courseStatus,
  courseTypes,
  tracks,
  formats,
  targetGroups,
  intensities,
  fundingPaths,
  cancelReasons,
  weekdays,
  dayParts,
  levels,
  courseStarts,
  course,
  courseForm,
  postpone,
  cancel,
  endCourse,
  participants,
  enrolmentStates,
  dropOutReasons,
  imports,
  handovers,
  handoverStates,
  entryStates,
  entries,
  entry,
  standing,
  deadlines,
  endReasons,
  purposes,
  reads,
  sentMails,
  mailStatus,
  mailRetention,
  sourceRecords,
  twins,
  providers,
  ruleFindings,
  venues,
  digestWish,
  preferences,
  officeMailboxes,
  mailboxSettings,
  immediate,
  findings,
  similar,
  apiKeys,
  webhooks,
  personPage,
  needForm,
  offers,
  offerStates,
  offer,
  declineReasons,
  steering,
  goals,
  policies,
  courseBegin,
  courseLife,
  courseSearch,
  viability,
  explanation,
  subscription,
  waitingTimes,
};

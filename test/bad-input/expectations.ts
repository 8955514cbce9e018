import type { SampleRole } from '../journeys/system.js';
import { approval, courseStart, providerRequest, subscription, venue, waitingEntry, webhook } from './good-bodies.js';

/** Whose thing an id in a path names: somebody outside must not learn that it exists. */
export type Kind =
  | 'hardshipDecision'
  | 'courseStart'
  | 'import'
  | 'sourceRecord'
  | 'waitingEntry'
  | 'seatOffer'
  | 'enrolment'
  | 'handover'
  | 'subscription'
  | 'officeMailbox'
  | 'task'
  | 'twin'
  | 'explanationExport'
  | 'webhook'
  | 'apiKey'
  | 'provider'
  | 'venue'
  | 'finding';

export interface Expectation {
  /** Roles that may call it; everybody, even without a login, when absent. */
  readonly may?: readonly SampleRole[];
  /** A body that is in order, when the route reads one. */
  readonly body?: object;
  /** The file's route takes a form instead of JSON. */
  readonly form?: true;
  readonly guards?: Kind;
}

const all: readonly SampleRole[] = [
  'provider_staff',
  'case_manager',
  'coordinator',
  'counsellor',
  'county_admin',
  'dpo',
];
const publishers: readonly SampleRole[] = ['provider_staff', 'county_admin'];
const providers: readonly SampleRole[] = ['provider_staff'];
const advisers: readonly SampleRole[] = ['case_manager', 'counsellor'];
const deciders: readonly SampleRole[] = ['case_manager', 'counsellor', 'coordinator'];
const readers: readonly SampleRole[] = ['provider_staff', 'case_manager', 'coordinator', 'counsellor'];
const concerned: readonly SampleRole[] = ['provider_staff', 'case_manager', 'counsellor'];

const steerers: readonly SampleRole[] = ['coordinator', 'county_admin'];
const planners: readonly SampleRole[] = ['provider_staff', 'coordinator', 'county_admin'];
const holdOut = {
  courseStartId: '00000000-0000-4000-8000-000000000000',
  kind: 'tier',
  maxTier: 0,
  places: 2,
  until: '2027-01-10',
};
const goal = { figure: 'waiting-median', atMostDays: 42, reason: 'Beschluss des Kreistags' };
const policyDraft = { terms: { leadDays: 28 }, reason: 'Angebote näher am Kursbeginn' };

/** Every route of the services, who may call it, and what it reads. A new route belongs in here. */
export const expectations: Readonly<Record<string, Expectation>> = {
  'GET course-registry/me': { may: all },
  'GET course-registry/providers': { may: all },
  'GET course-registry/course-starts': { may: all },
  'GET course-registry/course-starts/{id}': { may: all },
  'GET course-registry/catalogue': {},
  'GET course-registry/catalogue/{id}': {},
  'GET course-registry/catalogue/{id}.ics': {},
  'GET course-registry/catalogue.ics': {},
  'GET course-registry/catalogue.atom': {},
  'GET course-registry/catalogue.csv': {},
  'GET course-registry/catalogue.json': {},
  'POST course-registry/course-starts': { may: publishers, body: courseStart },
  'PATCH course-registry/course-starts/{id}': { may: publishers, body: { title: 'Anders' }, guards: 'courseStart' },
  'POST course-registry/course-starts/plans': { may: publishers, body: courseStart },
  'GET course-registry/course-starts/plans': { may: publishers },
  'POST course-registry/course-starts/{id}/publish': { may: publishers, guards: 'courseStart' },
  'POST course-registry/course-starts/{id}/sections/{number}/start': { may: publishers, guards: 'courseStart' },
  'GET course-registry/course-starts/{id}/history': { may: planners, guards: 'courseStart' },
  'GET course-registry/course-starts/{id}/chain': { may: all },
  'POST course-registry/course-starts/{id}/postpone': {
    may: publishers,
    body: { startsOn: courseStart.startsOn, endsOn: courseStart.endsOn },
    guards: 'courseStart',
  },
  'POST course-registry/course-starts/{id}/cancel': {
    may: publishers,
    body: { reason: 'too-few-participants' },
    guards: 'courseStart',
  },
  'POST course-registry/course-starts/{id}/start': { may: publishers, guards: 'courseStart' },
  'POST course-registry/course-starts/{id}/end': { may: publishers, guards: 'courseStart' },
  'GET course-registry/providers/{id}': { may: all },
  'PATCH course-registry/providers/{id}': {
    may: publishers,
    body: { description: 'Kurse seit 1998' },
    guards: 'provider',
  },
  'GET course-registry/providers/{id}/changes': { may: publishers, guards: 'provider' },
  'POST course-registry/provider-requests': { body: providerRequest },
  'GET course-registry/provider-requests/confirmation/{token}': {},
  'POST course-registry/provider-requests/confirmation/{token}': {},
  'GET course-registry/provider-requests': { may: ['county_admin'] },
  'GET course-registry/provider-requests/{id}': { may: ['county_admin'] },
  'POST course-registry/provider-requests/{id}/approve': { may: ['county_admin'], body: approval },
  'POST course-registry/provider-requests/{id}/refuse': { may: ['county_admin'], body: { reason: 'Keine Zulassung' } },
  'GET course-registry/venues': { may: all },
  'POST course-registry/venues': { may: publishers, body: venue },
  'GET course-registry/venues/{id}': { may: all },
  'PATCH course-registry/venues/{id}': { may: publishers, body: { accessible: true }, guards: 'venue' },
  'DELETE course-registry/venues/{id}': { may: publishers, guards: 'venue' },
  'GET course-registry/findings': { may: ['provider_staff', 'coordinator', 'county_admin'] },
  'POST course-registry/findings/{id}/acknowledge': {
    may: publishers,
    body: { reason: 'intended' },
    guards: 'finding',
  },
  'GET course-registry/api-keys': { may: providers },
  'POST course-registry/api-keys': { may: providers, body: { name: 'Kursverwaltung', scopes: ['imports:write'] } },
  'POST course-registry/api-keys/{id}/rotate': { may: providers, body: { graceHours: 24 }, guards: 'apiKey' },
  'DELETE course-registry/api-keys/{id}': { may: providers, guards: 'apiKey' },
  'POST course-registry/imports': { may: publishers, form: true },
  'GET course-registry/imports': { may: publishers },
  'GET course-registry/imports/{id}': { may: publishers, guards: 'import' },
  'POST course-registry/imports/{id}/stop': { may: publishers, guards: 'import' },
  'POST course-registry/imports/{id}/resume': { may: publishers, guards: 'import' },
  'POST course-registry/imports/{id}/accept': { may: publishers, guards: 'import' },
  'POST course-registry/imports/{id}/discard': { may: publishers, guards: 'import' },
  'GET course-registry/import-templates/kurse.csv': {},
  'GET course-registry/import-templates/kurse.xlsx': {},
  'GET course-registry/source-records': { may: publishers },
  'GET course-registry/source-records/{id}': { may: publishers, guards: 'sourceRecord' },
  'POST course-registry/source-records/{id}/complete': {
    may: publishers,
    body: { entryLevel: 'A1.1' },
    guards: 'sourceRecord',
  },
  'GET course-registry/collisions': { may: planners },
  'GET course-registry/catalogue/brochure': {},
  'GET course-registry/catalogue-usage': { may: steerers },
  'GET waiting-list/me': { may: all },
  'GET waiting-list/waiting-entries': { may: advisers },
  'POST waiting-list/waiting-entries': { may: advisers, body: waitingEntry() },
  'GET waiting-list/waiting-entries/{id}': { may: advisers, guards: 'waitingEntry' },
  'GET waiting-list/waiting-entries/{id}/explanation': { may: advisers, guards: 'waitingEntry' },
  'GET waiting-list/waiting-entries/{id}/person': { may: advisers, guards: 'waitingEntry' },
  'PATCH waiting-list/waiting-entries/{id}': {
    may: advisers,
    body: { need: { reachKm: 10 } },
    guards: 'waitingEntry',
  },
  'POST waiting-list/waiting-entries/{id}/pause': { may: advisers, body: { reason: 'away' }, guards: 'waitingEntry' },
  'POST waiting-list/waiting-entries/{id}/resume': { may: advisers, guards: 'waitingEntry' },
  'POST waiting-list/waiting-entries/{id}/erase': { may: advisers, guards: 'waitingEntry' },
  'POST waiting-list/waiting-entries/{id}/withdraw': {
    may: advisers,
    body: { reason: 'moved-away' },
    guards: 'waitingEntry',
  },
  'POST waiting-list/waiting-entries/{id}/reopen': {
    may: advisers,
    body: { reason: 'came-back' },
    guards: 'waitingEntry',
  },
  'GET waiting-list/waiting-entries/{id}/changes': { may: advisers, guards: 'waitingEntry' },
  'POST waiting-list/waiting-entries/{id}/note-contact': {
    may: advisers,
    body: { outcome: 'not-reached' },
    guards: 'waitingEntry',
  },
  'POST waiting-list/waiting-entries/{id}/assign': {
    may: advisers,
    body: { caseManagerId: '01890000-0000-7000-8000-00000000c0de' },
    guards: 'waitingEntry',
  },
  'POST waiting-list/waiting-entries/{id}/link': {
    may: advisers,
    body: { reference: 'W-000000' },
    guards: 'waitingEntry',
  },
  'POST waiting-list/waiting-entries/{id}/unlink': { may: advisers, guards: 'waitingEntry' },
  'POST waiting-list/waiting-entries/{id}/propose-hardship': {
    may: advisers,
    body: { reason: 'benefits-at-risk' },
    guards: 'waitingEntry',
  },
  'POST waiting-list/waiting-entries/{id}/revoke-hardship': {
    may: advisers,
    body: { reason: 'reason-gone' },
    guards: 'waitingEntry',
  },
  'GET waiting-list/colleagues': { may: advisers },
  'GET waiting-list/hardship-decisions': { may: deciders },
  'GET waiting-list/hardship-decisions/{id}': { may: deciders, guards: 'hardshipDecision' },
  'POST waiting-list/hardship-decisions/{id}/confirm': { may: deciders, guards: 'hardshipDecision' },
  'POST waiting-list/hardship-decisions/{id}/refuse': {
    may: deciders,
    body: { reason: 'not-proven' },
    guards: 'hardshipDecision',
  },
  'GET waiting-list/seat-offers': { may: concerned },
  'GET waiting-list/seat-offers/{id}': { may: concerned, guards: 'seatOffer' },
  'POST waiting-list/seat-offers/{id}/accept': { may: advisers, guards: 'seatOffer' },
  'POST waiting-list/seat-offers/{id}/decline': {
    may: advisers,
    body: { reason: 'other' },
    guards: 'seatOffer',
  },
  'GET waiting-list/enrolments': { may: concerned },
  'GET waiting-list/enrolments/{id}': { may: concerned, guards: 'enrolment' },
  'GET waiting-list/enrolments/{id}/person': { may: providers, guards: 'enrolment' },
  'POST waiting-list/enrolments/{id}/confirm': { may: providers, guards: 'enrolment' },
  'POST waiting-list/enrolments/{id}/no-show': { may: providers, guards: 'enrolment' },
  'POST waiting-list/enrolments/{id}/drop-out': { may: providers, body: { reason: 'job' }, guards: 'enrolment' },
  'POST waiting-list/enrolments/{id}/complete': { may: providers, body: { goesOn: true }, guards: 'enrolment' },
  'GET waiting-list/handovers': { may: concerned },
  'GET waiting-list/handovers/{id}': { may: concerned, guards: 'handover' },
  'POST waiting-list/handovers/{id}/consent': {
    may: advisers,
    body: { given: true, textVersion: '2026-1' },
    guards: 'handover',
  },
  'POST waiting-list/handovers/{id}/accept': { may: providers, guards: 'handover' },
  'POST waiting-list/handovers/{id}/decline': { may: providers, guards: 'handover' },
  'POST waiting-list/handovers/{id}/complete': { may: providers, guards: 'handover' },
  'GET waiting-list/twins': { may: advisers },
  'GET waiting-list/twins/{id}': { may: advisers, guards: 'twin' },
  'POST waiting-list/twins/{id}/same': { may: advisers, body: { withYoungerNeed: true }, guards: 'twin' },
  'POST waiting-list/twins/{id}/different': { may: advisers, guards: 'twin' },
  'GET waiting-list/reads': { may: ['dpo'] },
  'GET waiting-list/reads/evaluation': { may: ['dpo'] },
  'GET waiting-list/retention': { may: ['dpo', 'county_admin'] },
  'GET waiting-list/waiting-times': { may: ['coordinator', 'county_admin'] },
  'GET waiting-list/demand': { may: planners },
  'GET waiting-list/missed-clocks': { may: ['coordinator', 'county_admin'] },
  'GET waiting-list/waiting-entries/{id}/clocks': { may: advisers, guards: 'waitingEntry' },
  'GET waiting-list/tasks': { may: readers },
  'POST waiting-list/tasks/{id}/done': { may: readers, guards: 'task' },
  'GET waiting-list/notices': { may: concerned },
  'GET waiting-list/notices/{id}': { may: concerned },
  'GET waiting-list/notices/{id}/person': { may: concerned },
  'POST waiting-list/notices/{id}/sent': { may: concerned, body: { sentOn: '2026-11-21', channel: 'letter' } },
  'POST waiting-list/notices/{id}/discard': { may: concerned, body: { reason: 'not-needed' } },
  'GET waiting-list/hold-outs': { may: steerers },
  'POST waiting-list/hold-outs': { may: steerers, body: holdOut },
  'PATCH waiting-list/hold-outs/{id}': { may: steerers, body: { places: 1 } },
  'GET waiting-list/offer-batches/next': { may: steerers },
  'POST waiting-list/offer-batches/{id}/release': { may: steerers },
  'GET waiting-list/goals': { may: steerers },
  'POST waiting-list/goals': { may: steerers, body: goal },
  'GET waiting-list/goals/{id}': { may: steerers },
  'PATCH waiting-list/goals/{id}': { may: steerers, body: { atMostDays: 35 } },
  'POST waiting-list/goals/{id}/end': { may: steerers },
  'GET waiting-list/policies': { may: all },
  'GET waiting-list/policies/current': {},
  'GET waiting-list/policies/{id}': { may: all },
  'GET waiting-list/policies/{id}/text': {},
  'POST waiting-list/policies': { may: steerers, body: policyDraft },
  'PATCH waiting-list/policies/{id}': { may: steerers, body: { reason: 'Anders begründet' } },
  'DELETE waiting-list/policies/{id}': { may: steerers },
  'POST waiting-list/policies/{id}/activate': { may: steerers },
  'POST waiting-list/policy-previews': { may: steerers, body: { policyId: 'nowhere-1' } },
  'GET waiting-list/policy-previews/{id}': { may: steerers },
  'POST waiting-list/policy-previews/{id}/stop': { may: steerers },
  'POST waiting-list/policy-previews/{id}/resume': { may: steerers },
  'GET waiting-list/viability': { may: [...steerers, 'provider_staff'] },
  'GET waiting-list/viability/{id}': { may: [...steerers, 'provider_staff'] },
  'POST waiting-list/viability/{id}/decide': { may: steerers, body: { decision: 'cancel', reason: 'too-few' } },
  'POST waiting-list/viability/{id}/reopen': { may: steerers },
  'GET waiting-list/explanation-keys': {},
  'GET waiting-list/waiting-entries/{id}/explanation/course-starts/{courseStartId}': {
    may: advisers,
    guards: 'waitingEntry',
  },
  'GET waiting-list/waiting-entries/{id}/rank': { may: advisers, guards: 'waitingEntry' },
  'POST waiting-list/waiting-entries/{id}/explanation-exports': {
    may: advisers,
    body: { purpose: 'court' },
    guards: 'waitingEntry',
  },
  'GET waiting-list/explanation-exports/{id}': { may: advisers, guards: 'explanationExport' },
  'GET waiting-list/seat-offers/{id}/explanation': { may: advisers, guards: 'seatOffer' },
  'GET notification/me': { may: all },
  'GET notification/mails': { may: ['dpo'] },
  'GET notification/mails/looks': { may: ['dpo'] },
  'GET notification/mail-status': { may: ['coordinator', 'county_admin'] },
  'GET notification/retention': { may: ['dpo', 'county_admin'] },
  'GET notification/digests': { may: readers },
  'GET notification/digests/preview': { may: readers },
  'GET notification/subscriptions': { may: readers },
  'POST notification/subscriptions': { may: readers, body: subscription },
  'GET notification/subscriptions/{id}': { may: readers, guards: 'subscription' },
  'PATCH notification/subscriptions/{id}': { may: readers, body: { slot: '08:00' }, guards: 'subscription' },
  'DELETE notification/subscriptions/{id}': { may: readers, guards: 'subscription' },
  'GET notification/webhooks': { may: providers },
  'POST notification/webhooks': { may: providers, body: webhook },
  'GET notification/webhooks/{id}': { may: providers, guards: 'webhook' },
  'PATCH notification/webhooks/{id}': { may: providers, body: { description: 'Anders' }, guards: 'webhook' },
  'DELETE notification/webhooks/{id}': { may: providers, guards: 'webhook' },
  'POST notification/webhooks/{id}/rotate-secret': { may: providers, guards: 'webhook' },
  'POST notification/webhooks/{id}/test': { may: providers, guards: 'webhook' },
  'GET notification/webhooks/{id}/deliveries': { may: providers, guards: 'webhook' },
  'POST notification/webhooks/{id}/deliveries/{deliveryId}/send-again': { may: providers, guards: 'webhook' },
  'GET notification/office-mailboxes': { may: readers },
  'POST notification/office-mailboxes': { may: readers, body: { address: 'empfang@stadt.example' } },
  'DELETE notification/office-mailboxes/{id}': { may: readers, guards: 'officeMailbox' },
  'GET notification/office-mailboxes/{id}/subscription': { may: readers, guards: 'officeMailbox' },
  'PATCH notification/office-mailboxes/{id}/subscription': {
    may: readers,
    guards: 'officeMailbox',
    body: { slot: '08:00' },
  },
  'PUT notification/office-mailboxes/{id}/immediate-mails': {
    may: readers,
    guards: 'officeMailbox',
    body: { kinds: ['cancelled'], onFreeDays: false },
  },
  'PUT notification/preferences/{token}/immediate-mails': { body: { kinds: ['cancelled'], onFreeDays: false } },
  'GET notification/office-mailboxes/confirmation/{token}': {},
  'POST notification/office-mailboxes/confirmation/{token}': {},
  'GET notification/subscriptions/{id}/preferences-link': { may: readers, guards: 'subscription' },
  'POST notification/preferences/links': { body: { address: 'niemand@stadt.example' } },
  'GET notification/preferences/{token}': {},
  'PATCH notification/preferences/{token}': { body: { slot: '08:00' } },
  'POST notification/preferences/{token}/pause': { body: { until: '2027-01-10' } },
  'POST notification/preferences/{token}/skip': { body: { digestAt: '2027-01-11T06:30:00.000Z' } },
  'POST notification/preferences/{token}/resume': {},
  'POST notification/preferences/{token}/end': {},
  'POST notification/preferences/{token}/renew-links': {},
  'GET notification/subscriptions/{id}/immediate-mails': { may: readers, guards: 'subscription' },
  'PUT notification/subscriptions/{id}/immediate-mails': {
    may: readers,
    body: { kinds: ['offer'], onFreeDays: false, invitations: false },
    guards: 'subscription',
  },
  'GET notification/subscriptions/{id}/links': { may: readers, guards: 'subscription' },
  'POST notification/subscriptions/{id}/links/renew': { may: readers, guards: 'subscription' },
  'GET notification/calendar/{token}': {},
  'GET notification/feed/{token}': {},
  'GET notification/unsubscribe-immediate/{token}': {},
  'POST notification/unsubscribe-immediate/{token}': {},
  'GET notification/unsubscribe/{token}': {},
  'POST notification/unsubscribe/{token}': {},
};

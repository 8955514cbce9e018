import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type {
  CourseStartView,
  EnrolmentView,
  ExplanationExportView,
  HandoverView,
  Page,
  SeatOfferView,
  SubscriptionView,
  TaskView,
  TwinView,
  WaitingEntryView,
} from '@app/contracts';
import { addDays } from '@app/kernel';
import { eventually } from '@app/testing';
import { type Answer, type Caller, callerFor } from '../journeys/api.js';
import type { System } from '../journeys/system.js';
import { courseStart, venue as goodVenue, webhook as goodWebhook, today, waitingEntry } from './good-bodies.js';
import type { World } from './world.js';

const exported = '../../apps/course-registry/src/import/kufer-xml/samples/export-with-traps.xml';

/** One thing of each kind that belongs neither to the counselling body nor to the other provider. */
export async function makeOthersThings(system: System): Promise<World['othersThings']> {
  const provider = await callerFor(system, system.accounts.provider_staff);
  const caseManager = await callerFor(system, system.accounts.case_manager);
  const course = await ok(provider.post<CourseStartView>('course-registry/course-starts', lastingFor(2)));
  const entry = await ok(caseManager.post<WaitingEntryView>('waiting-list/waiting-entries', waitingFor('C1.1')));
  const proposal = { reason: 'benefits-at-risk' };
  const { hardshipProposal } = await ok(
    caseManager.post<WaitingEntryView>(`waiting-list/waiting-entries/${entry.id}/propose-hardship`, proposal),
  );
  const offer = await first<SeatOfferView>(caseManager, `seat-offers?waitingEntryId=${entry.id}`);
  await ok(caseManager.post(`waiting-list/seat-offers/${offer.id}/accept`));
  const handedOut = await ok(
    caseManager.post<ExplanationExportView>(`waiting-list/waiting-entries/${entry.id}/explanation-exports`, {
      purpose: 'court',
    }),
  );
  const enrolment = await first<EnrolmentView>(provider, `enrolments?courseStartId=${course.id}`);
  await ok(provider.post(`course-registry/course-starts/${course.id}/start`));
  await eventually(() => ok(provider.post(`waiting-list/enrolments/${enrolment.id}/confirm`)));
  await ok(provider.post(`course-registry/course-starts/${course.id}/end`));
  await ok(provider.post(`waiting-list/enrolments/${enrolment.id}/complete`, { goesOn: true }));
  const handover = await first<HandoverView>(provider, 'handovers?');
  for (const level of ['C1.1', 'C1.2']) {
    const twice = { ...waitingFor(level), person: { familyName: 'Zwilling', givenName: 'Zoe', bornOn: '1990-01-02' } };
    await ok(caseManager.post('waiting-list/waiting-entries', twice));
  }
  const twin = await first<TwinView>(caseManager, 'twins?');
  const task = await first<TaskView>(caseManager, 'tasks?');
  const file = { name: 'export.xml', content: readFileSync(resolve(import.meta.dirname, exported)) };
  const report = await ok(provider.upload<{ id: string }>('course-registry/imports', { format: 'kufer-xml' }, file));
  const lacking = 'course-registry/source-records?state=incomplete';
  const sourceRecord = await eventually(
    async () => {
      const [record] = (await ok(provider.get<Page<{ id: string }>>(lacking))).items;
      if (!record) throw new Error('No incomplete record yet');
      return record;
    },
    { within: 20_000 },
  );
  const [subscription] = (await ok(caseManager.get<Page<SubscriptionView>>('notification/subscriptions'))).items;
  const teamMailbox = { address: 'team@sprachwerk.example' };
  const officeMailbox = await ok(provider.post<{ id: string }>('notification/office-mailboxes', teamMailbox));
  const webhook = await ok(provider.post<{ id: string }>('notification/webhooks', goodWebhook));
  const key = { name: 'Kursverwaltung', scopes: ['imports:write'] };
  const apiKey = await ok(provider.post<{ id: string }>('course-registry/api-keys', key));
  const venue = await ok(provider.post<{ id: string }>('course-registry/venues', goodVenue));
  const overfull = { ...courseStart, registeredElsewhere: 400 };
  await ok(provider.post('course-registry/course-starts/plans', overfull));
  const [finding] = (await ok(provider.get<Page<{ id: string }>>('course-registry/findings'))).items;
  return {
    provider: course.provider.id,
    ...(finding && { finding: finding.id }),
    venue: venue.id,
    apiKey: apiKey.id,
    webhook: webhook.id,
    officeMailbox: officeMailbox.id,
    ...(subscription && { subscription: subscription.id }),
    ...(hardshipProposal && { hardshipDecision: hardshipProposal.id }),
    courseStart: course.id,
    import: report.id,
    sourceRecord: sourceRecord.id,
    waitingEntry: entry.id,
    seatOffer: offer.id,
    enrolment: enrolment.id,
    explanationExport: handedOut.id,
    handover: handover.id,
    twin: twin.id,
    task: task.id,
  };
}

function lastingFor(weeks: number) {
  const endsOn = addDays(courseStart.startsOn as typeof today, weeks * 7 - 6);
  return { ...courseStart, title: 'Kurs C1.1', entryLevels: ['C1.1'], endsOn };
}

function waitingFor(level: string) {
  const entry = waitingEntry();
  return { ...entry, need: { ...entry.need, level, reachKm: 20, availability: ['mon-morning', 'tue-morning'] } };
}

async function ok<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

function first<T>(caller: Caller, list: string): Promise<T> {
  return eventually(
    async () => {
      const { body } = await caller.get<Page<T>>(`waiting-list/${list}&limit=1`);
      const [item] = body.items;
      if (!item) throw new Error(`Nothing yet in ${list}`);
      return item;
    },
    { within: 20_000 },
  );
}

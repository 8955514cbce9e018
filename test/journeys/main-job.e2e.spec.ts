import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type {
  CourseStartBody,
  CourseStartView,
  EnrolmentView,
  ExplanationView,
  HandoverView,
  ImportReportView,
  Page,
  SeatOfferView,
  WaitingEntryBody,
  WaitingEntryView,
  WaitingTimesView,
} from '@app/contracts';
import { addDays, calendarDateOf, weekdayOf } from '@app/kernel';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Caller, callerFor } from './api.js';
import { followBadLinks, followLinkInMail } from './link-in-mail.js';
import { mailsTo } from './mailbox.js';
import { onEachQueue } from './queues.js';
import { type System, startSystem } from './system.js';

const root = resolve(import.meta.dirname, '../..');
const realExport = resolve(root, '../shared/data/kufer-xml/provider-export-moved.xml');
const today = calendarDateOf(new Date());
const caseManagerAddress = 'anna.traeger@jobcenter.example';

/** A Monday at least `days` ahead. */
function mondayIn(days: number): string {
  const day = addDays(today, days);
  return addDays(day, (7 - weekdayOf(day)) % 7);
}

function courseStart(differing: Partial<CourseStartBody>): CourseStartBody {
  const startsOn = mondayIn(14);
  return {
    title: 'Allgemeiner Integrationskurs C1.1',
    courseType: 'county',
    track: 'general',
    entryLevels: ['C1.1'],
    fundingPaths: ['county', 'jobcenter'],
    venue: { place: 'Bochum', postalCode: '44787' },
    startsOn,
    endsOn: addDays(startsOn as never, 32),
    weeklyTimes: (['mon', 'tue', 'wed', 'thu'] as const).map((weekday) => ({ weekday, from: '09:00', to: '12:15' })),
    maxParticipants: 1,
    minParticipants: 1,
    ...differing,
  };
}

function newcomer(familyName: string): WaitingEntryBody {
  return {
    person: { familyName, givenName: 'Probe' },
    need: {
      level: 'C1.1',
      track: 'general',
      entitlements: [{ path: 'jobcenter', issuedOn: addDays(today, -30) }],
      municipality: '05911000',
      reachKm: 20,
      availability: ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${day}-morning`),
    },
  };
}

onEachQueue((queue) => {
  describe('from a published course start to the next course', () => {
    let system: System;
    let provider: Caller;
    let otherProvider: Caller;
    let caseManager: Caller;
    let coordinator: Caller;

    beforeAll(async () => {
      system = await startSystem({ queue });
      provider = await callerFor(system, system.accounts.provider_staff);
      otherProvider = await callerFor(system, { username: 'jonas.vogt', password: 'kursbruecke' });
      caseManager = await callerFor(system, system.accounts.case_manager);
      coordinator = await callerFor(system, system.accounts.coordinator);
    }, 240_000);

    afterAll(() => system?.stop(), 60_000);

    (existsSync(realExport) ? it : it.skip)(
      'takes a provider’s real export, and changes nothing the second time',
      async () => {
        const first = await importFile(provider);
        expect(first).toMatchObject({ state: 'done', recordsTotal: 57, sessionsKept: 890 });
        expect(first.counts.imported + first.counts.refused).toBe(41);
        expect(first.counts['left-out']).toBe(16);
        const second = await importFile(provider);
        expect(second.counts).toMatchObject({ imported: 0, changed: 0, unchanged: first.counts.imported });
      },
      120_000,
    );

    let published: Answer<CourseStartView>;
    let first: Answer<WaitingEntryView>;
    let offer: SeatOfferView;

    it('offers the place to the one who registered first, and says to the next why not', async () => {
      published = await provider.post<CourseStartView>(
        'course-registry/course-starts',
        courseStart({ endsOn: addDays(mondayIn(14) as never, 10) }),
      );
      expect(published).toMatchObject({ status: 201 });
      first = await caseManager.post<WaitingEntryView>('waiting-list/waiting-entries', newcomer('Erstmann'));
      expect(first.status).toBe(201);
      offer = await openOfferOf(caseManager, first.body.id);
      expect(offer.courseStartId).toBe(published.body.id);

      const second = await caseManager.post<WaitingEntryView>('waiting-list/waiting-entries', newcomer('Zweitfrau'));
      const why = await eventually(async () => {
        const { body } = await caseManager.get<ExplanationView>(
          `waiting-list/waiting-entries/${second.body.id}/explanation`,
        );
        const course = body.courseStarts.find(({ courseStartId }) => courseStartId === published.body.id);
        if (!course) throw new Error('not in reach yet');
        return course;
      });
      expect(why.code).toBe('FULL_HELD');
    }, 120_000);

    it('tells the case manager once', async () => {
      expect(await digestNow(system, offer.reference)).toBe(1);
      expect(await digestNow(system, offer.reference)).toBe(1);
    }, 240_000);

    it('lets the case manager look, pause and go on by the link in that mail, without signing in', async () => {
      await followLinkInMail(system, caseManagerAddress, caseManager);
      await followBadLinks(system, caseManagerAddress, caseManager);
    }, 120_000);

    it('hands over from the course that ends to the next, at another provider', async () => {
      const accepted = await caseManager.post(`waiting-list/seat-offers/${offer.id}/accept`);
      expect(accepted.status).toBeLessThan(300);
      const enrolment = await enrolmentOf(provider, published.body.id);
      expect(enrolment).toMatchObject({ state: 'expected', reference: offer.reference });
      expect((await otherProvider.post(`waiting-list/enrolments/${enrolment.id}/confirm`)).status).toBe(404);
      expect((await provider.post(`course-registry/course-starts/${published.body.id}/start`)).status).toBeLessThan(
        300,
      );
      await eventually(async () =>
        expect((await provider.post(`waiting-list/enrolments/${enrolment.id}/confirm`)).status).toBe(200),
      );
      expect((await provider.post(`course-registry/course-starts/${published.body.id}/end`)).status).toBeLessThan(300);
      const completed = await provider.post(`waiting-list/enrolments/${enrolment.id}/complete`, { goesOn: true });
      expect(completed.status).toBeLessThan(300);

      const follow = await otherProvider.post<CourseStartView>(
        'course-registry/course-starts',
        courseStart({
          title: 'Allgemeiner Integrationskurs C1.2',
          entryLevels: ['C1.2'],
          startsOn: mondayIn(33),
          endsOn: mondayIn(73),
        }),
      );
      expect(follow.status).toBe(201);
      const handover = await handoverOf(caseManager, first.body.id, 'proposed');
      const consent = await caseManager.post(`waiting-list/handovers/${handover.id}/consent`, {
        given: true,
        textVersion: '2026-1',
      });
      expect(consent.status).toBeLessThan(300);
      const next = await openOfferOf(caseManager, first.body.id);
      expect(next.courseStartId).toBe(follow.body.id);
      await handoverOf(otherProvider, first.body.id, 'offered');
      await caseManager.post(`waiting-list/seat-offers/${next.id}/accept`);
      await handoverOf(otherProvider, first.body.id, 'accepted');
      expect((await otherProvider.post(`waiting-list/handovers/${handover.id}/accept`)).status).toBeLessThan(300);
      expect((await provider.post(`waiting-list/handovers/${handover.id}/complete`)).status).toBeLessThan(300);
      expect(await handoverOf(provider, first.body.id, 'completed')).toMatchObject({
        senderConfirmed: true,
        receiverConfirmed: true,
      });
    }, 240_000);

    it('shows the coordinator waiting times, and no person', async () => {
      const times = await coordinator.get<WaitingTimesView>('waiting-list/waiting-times?groupBy=level');
      expect(times.status).toBe(200);
      expect(times.body.total.n).toBeGreaterThan(100);
      expect((await coordinator.get('waiting-list/waiting-entries')).status).toBe(403);
    });
  });
});

async function importFile(provider: Caller): Promise<ImportReportView> {
  const file = { name: 'export.xml', content: readFileSync(realExport) };
  const begun = await provider.upload<ImportReportView>('course-registry/imports', { format: 'kufer-xml' }, file);
  expect(begun.status).toBe(202);
  return eventually(
    async () => {
      const { body } = await provider.get<ImportReportView>(`course-registry/imports/${begun.body.id}`);
      if (body.state === 'running') throw new Error('still running');
      return body;
    },
    { within: 60_000 },
  );
}

function openOfferOf(caller: Caller, waitingEntryId: string): Promise<SeatOfferView> {
  return eventually(
    async () => {
      const { body } = await caller.get<Page<SeatOfferView>>('waiting-list/seat-offers?state=open&limit=200');
      const offer = body.items.find((item) => item.waitingEntryId === waitingEntryId);
      if (!offer) throw new Error('no offer yet');
      return offer;
    },
    { within: 20_000 },
  );
}

function enrolmentOf(provider: Caller, courseStartId: string): Promise<EnrolmentView> {
  return eventually(async () => {
    const { body } = await provider.get<Page<EnrolmentView>>(`waiting-list/enrolments?courseStartId=${courseStartId}`);
    const [enrolment] = body.items;
    if (!enrolment) throw new Error('nobody is expected yet');
    return enrolment;
  });
}

function handoverOf(caller: Caller, waitingEntryId: string, state: string): Promise<HandoverView> {
  return eventually(
    async () => {
      const { body } = await caller.get<Page<HandoverView>>('waiting-list/handovers');
      const handover = body.items.find((item) => item.waitingEntryId === waitingEntryId);
      if (handover?.state !== state) throw new Error(`the hand-over is ${handover?.state}, not ${state}`);
      return handover;
    },
    { within: 20_000 },
  );
}

/** Runs the operator's command; answers how many mails to the case manager name the reference. */
async function digestNow(system: System, reference: string): Promise<number> {
  const run = spawnSync(
    process.execPath,
    [resolve(root, 'apps/local-stack/run.mjs'), 'notification/src/digest.cli', '--now'],
    {
      cwd: root,
      env: system.environment,
      encoding: 'utf8',
    },
  );
  expect(`${run.status} ${run.stderr}`).toMatch(/^0 /);
  return eventually(async () => {
    const mails = (await mailsTo(system, caseManagerAddress)).filter(({ text }) => text.includes(reference));
    if (mails.length === 0) throw new Error('no mail yet');
    return mails.length;
  });
}

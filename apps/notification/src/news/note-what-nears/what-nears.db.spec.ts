import { DemandCountedV1, PlacesChangedV1, SeatOfferAcceptedV1, SeatOfferedV1 } from '@app/contracts';
import { dayNumber } from '@app/kernel';
import { newId } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { offerFacts } from '../../digest/domain/facts.fixtures.js';
import { inDays, type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { NoteWhatNears } from './note-what-nears.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.clear();
  await service.sql('truncate demand, demand_heard, legal_clock');
});

const note = (day?: ReturnType<typeof inDays>) => service.app.get(NoteWhatNears).note(day);
const noted = async () =>
  (await service.sql<{ kind: string }>('select subject_kind as kind from item order by position')).map(
    ({ kind }) => kind,
  );
/** As if everything heard so far had been heard, and told, long ago. */
const longAgo = () => service.sql(`update item set recorded_at = now() - interval '60 days'`);
const textFor = async () => {
  await service.makeNow();
  await service.send();
  return (await service.mails())[0]?.text ?? '';
};
const wellFilled = { registeredElsewhere: 16 };
const acceptedIn = async (courseStartId: string, reference: string, caseManagerId?: string) => {
  const offer = offerFacts({
    seatOfferId: newId(),
    waitingEntryId: newId(),
    courseStartId,
    reference,
    caseManagerId: caseManagerId ?? service.members['case-manager'].memberId,
    providerId: service.members['provider-staff'].organisationId,
  });
  await service.hear(SeatOfferedV1, offer);
  await service.hear(SeatOfferAcceptedV1, { ...offer, version: 2 });
};
const demandOf = (cells: string[], day = inDays(0)) =>
  service.hear(DemandCountedV1, {
    county: '05911',
    version: dayNumber(day),
    cells,
    countedAt: new Date().toISOString(),
  });

describe('what nears', () => {
  it('is noted once, however often and by however many replicas it is looked for', async () => {
    await service.publish({ ...wellFilled, startsOn: inDays(10), municipality: '05911000' });
    await longAgo();
    expect((await Promise.all([note(), note(), note()])).reduce((a, b) => a + b)).toBe(1);
    expect(await note()).toBe(0);
  });

  it('is a course that begins within two weeks with places, and once more when it is put off', async () => {
    const course = await service.publish({ ...wellFilled, startsOn: inDays(20), entryClosesOn: inDays(40) });
    await longAgo();
    expect(await note()).toBe(0);
    expect(await note(inDays(8))).toBe(1);
    await service.change(course, { startsOn: inDays(36) });
    await longAgo();
    expect(await note(inDays(25))).toBe(1);
  });

  it('is not a course that was only just announced, nor one that is full', async () => {
    await service.publish({ ...wellFilled, startsOn: inDays(5) });
    expect(await note()).toBe(0);
    const full = await service.publish({ ...wellFilled, startsOn: inDays(6) });
    await longAgo();
    const places = { courseStartId: full.courseStartId, version: 1, held: 4, confirmed: 5, asOf: full.asOf };
    await service.hear(PlacesChangedV1, places);
    expect(await note()).toBe(1);
  });

  it('tells a case manager which courses soon begin with free places', async () => {
    await service.publish({ ...wellFilled, startsOn: inDays(10) });
    await longAgo();
    await service.subscribe('case-manager');
    await note();
    const text = await textFor();
    expect(text).toContain('== Beginnt bald und hat freie Plätze ==');
    expect(text).toContain('9 von 25 frei (Stand ');
  });

  it('tells a case manager what comes next for their own people, by reference numbers alone', async () => {
    const ending = await service.publish({ ...wellFilled, startsOn: inDays(-120), endsOn: inDays(30) });
    const next = { entryLevels: ['A1.2'], startsOn: inDays(40), title: 'Integrationskurs A1.2 mittags' };
    await service.publish({ ...wellFilled, ...next, entryClosesOn: inDays(50) });
    await acceptedIn(ending.courseStartId, 'W-MINE22');
    await acceptedIn(ending.courseStartId, 'W-OTHERS', newId());
    await longAgo();
    await service.subscribe('case-manager');
    await note();

    const text = await textFor();
    expect(text).toContain('== Wie es für Ihre Personen weitergeht ==');
    expect(text).toContain('Ihre Personen: W-MINE22');
    expect(text).toContain('Integrationskurs A1.2 mittags');
    expect(text).not.toContain('W-OTHERS');
  });

  it('tells a provider which of its courses will not reach their minimum, and how many wait in reach', async () => {
    await service.publish({ registeredElsewhere: 7, startsOn: inDays(20), decidesOn: inDays(9) });
    await demandOf(['general/A1.1/45']);
    await longAgo();
    await service.subscribe('provider-staff');
    await note();

    const text = await textFor();
    expect(text).toContain('In Aussicht: 7 von mindestens 15');
    expect(text).toContain('In Ihrem Gebiet warten: rund 45');
  });

  it('tells a coordinator where two providers offer the like at the same time, once', async () => {
    await service.publish({ ...wellFilled, startsOn: inDays(30), entryClosesOn: inDays(44) });
    const alike = { startsOn: inDays(37), providerId: newId(), providerName: 'Lernhaus Herne' };
    await service.publish({ ...wellFilled, ...alike, entryClosesOn: inDays(44) });
    await service.publish({ ...wellFilled, ...alike, entryLevels: ['B1.1'], entryClosesOn: inDays(44) });
    await longAgo();
    await service.subscribe('coordinator');
    expect(await note()).toBe(1);
    expect(await note()).toBe(0);
    expect(await noted()).toContain('collision');
    expect(await textFor()).toContain('== Überschneidungen ==');
  });

  it('tells a provider what others newly announce near it, and nothing of their changes', async () => {
    await service.subscribe('provider-staff');
    const theirs = await service.publish({ providerId: newId(), title: 'Neu nebenan' });
    await service.publish({ providerId: newId(), municipality: '05916000', title: 'Neu in Herne' });
    const text = await textFor();
    expect(text).toContain('== Neue Kursbeginne anderer Träger in Ihrer Nähe ==');
    expect(text).toContain('Neu nebenan');
    expect(text).not.toContain('Neu in Herne');
    await service.change(theirs, { times: 'Mo–Do 13:00–17:00' });
    expect(await service.makeNow()).toEqual([]);
  });
});

describe('how things stand', () => {
  it('says to a provider which offers run and how many wait for the levels it teaches', async () => {
    const course = await service.publish(wellFilled);
    await demandOf(['general/A1.1/45', 'general/B1.1/20']);
    await service.hear(
      SeatOfferedV1,
      offerFacts({
        courseStartId: course.courseStartId,
        providerId: course.providerId,
        answerBy: new Date(Date.now() + 86_400_000).toISOString(),
      }),
    );
    await service.subscribe('provider-staff');
    await acceptedIn(course.courseStartId, 'W-7K3M9Q');

    const text = await textFor();
    expect(text).toContain('Offene Platzangebote für Ihre Kurse: 1;');
    expect(text).toContain('Auf A1.1 warten in Ihrem Gebiet rund 45 Personen.');
    expect(text).not.toContain('B1.1');
  });

  it('says to a coordinator for which levels people wait and no course has a place, by the newest count', async () => {
    await service.subscribe('coordinator');
    await service.publish(wellFilled);
    await demandOf(['general/A1.1/45', 'general/B1.1/20', 'alpha/alpha.1/10']);
    await demandOf(['general/B2.1/90'], inDays(-1));

    const text = await textFor();
    expect(text).toContain('Lücke: Auf B1.1 warten rund 20 Personen');
    expect(text).toContain('Lücke: Auf Alphabetisierung, Modul 1 warten rund 10 Personen');
    expect(text).not.toMatch(/Lücke: Auf A1\.1|B2\.1/);
  });

  it('says to a coordinator how many subscriptions no mail reaches, and names nobody', async () => {
    await service.subscribe('case-manager');
    await service.sql('update subscription set refused_at = now()');
    await service.subscribe('coordinator');
    await service.publish(wellFilled);
    expect(await textFor()).toContain('Abonnements ohne erreichbare Adresse: 1.');
  });

  it('counts an address whose domain the office has given up, and mails that were refused of late', async () => {
    await service.subscribe('case-manager');
    await service.subscribe('counsellor');
    await service.publish(wellFilled);
    service.smtp.answerNext({ mail: '554 we do not like you' }, { mail: '554 we do not like you' });
    await service.makeNow();
    await service.send();
    await service.sql(`update identity.organisation set mail_domains = '{elsewhere.example}' where id = $1`, [
      service.members['case-manager'].organisationId,
    ]);
    await service.sql(
      `update mail set created_at = now() - interval '8 days' where id = (select min(id::text)::uuid from mail)`,
    );
    await service.subscribe('coordinator');
    await service.publish(wellFilled);
    await textFor();
    const text = (await service.mails()).find(({ to }) => to?.[0]?.address?.startsWith('coordinator@'))?.text;
    await service.sql(`update identity.organisation set mail_domains = '{jobcenter-bochum.example}' where id = $1`, [
      service.members['case-manager'].organisationId,
    ]);
    expect(text).toContain('In den letzten sieben Tagen haben Mailserver 1 Mail endgültig abgelehnt.');
    expect(text).toContain('Abonnements ohne erreichbare Adresse: 1.');
  });
});

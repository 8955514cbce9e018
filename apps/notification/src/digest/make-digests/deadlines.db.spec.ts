import { LegalClockApproachingV1, type LegalClockFacts, LegalClockMissedV1, LegalClockStoppedV1 } from '@app/contracts';
import { newId } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDays, type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.clear();
  await service.subscribe('case-manager');
});

const aClock = (differing: Partial<LegalClockFacts> = {}): LegalClockFacts => ({
  legalClockId: newId(),
  version: 1,
  code: 'start-within-six-weeks',
  startsOn: inDays(-35),
  dueOn: inDays(7),
  rulePackVersion: 'de.bamf.ik@2024-12-07',
  waitingEntryId: newId(),
  reference: 'W-7K3M9Q',
  referringOrganisationId: service.members['case-manager'].organisationId,
  caseManagerId: service.members['case-manager'].memberId,
  happenedAt: new Date().toISOString(),
  ...differing,
});
const textOfDigest = async () => {
  await service.makeNow();
  await service.send();
  return (await service.mails())[0]?.text ?? '';
};

describe('a digest', () => {
  it('says in one line how many time limits end soon and have passed, whose and until when, and leads to the tasks', async () => {
    for (const days of [9, 4, 12]) await service.hear(LegalClockApproachingV1, aClock({ dueOn: inDays(days) }));
    await service.hear(LegalClockMissedV1, aClock({ version: 2, dueOn: inDays(-1) }));

    const text = await textOfDigest();
    expect(text).toContain('3 Fristen laufen bald ab, 1 Frist ist abgelaufen');
    expect(text).toContain('https://kursbruecke.example/tasks');
    const named = [...text.matchAll(/Kursbeginn binnen sechs Wochen: W-7K3M9Q, (abgelaufen am|bis)/g)];
    expect(named.map(([, word]) => word)).toEqual(['abgelaufen am', 'bis', 'bis', 'bis']);
  });

  it('counts a limit once that came near and then passed, and not one that stopped', async () => {
    const [missed, stopped] = [aClock(), aClock()];
    await service.hear(LegalClockApproachingV1, missed);
    await service.hear(LegalClockMissedV1, { ...missed, version: 2 });
    await service.hear(LegalClockApproachingV1, stopped);
    await service.hear(LegalClockStoppedV1, { ...stopped, version: 2 });

    const text = await textOfDigest();
    expect(text).toContain('1 Frist ist abgelaufen');
    expect(text).not.toMatch(/bald ab/);
  });

  it('does not believe an older message over a newer one', async () => {
    const clock = aClock();
    await service.hear(LegalClockStoppedV1, { ...clock, version: 2 });
    await service.hear(LegalClockApproachingV1, clock);
    expect(await service.makeNow()).toEqual([]);
  });

  it('says nothing of limits of another’s people', async () => {
    await service.hear(LegalClockApproachingV1, aClock({ caseManagerId: newId() }));
    expect(await service.makeNow()).toEqual([]);
  });
});

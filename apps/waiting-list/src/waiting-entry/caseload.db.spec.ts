import type { ColleagueView, EnrolmentView, Page, SeatOfferView, WaitingEntryView } from '@app/contracts';
import type { SampleMember } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, somebodyOffered, startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
afterAll(() => service.stop());

const assign = (id: string, to: SampleMember, by: SampleMember = 'case-manager') =>
  service.as(by)('POST', `waiting-entries/${id}/assign`, { caseManagerId: service.members[to].memberId });

describe('a case that is handed over', () => {
  it('goes with its offer and its participant to the colleague, and is no longer there for who gave it', async () => {
    await service.hear({});
    const entry = await somebodyOffered(service.as('case-manager'));
    await service.as('case-manager')('POST', `seat-offers/${entry.openOffer?.id}/accept`);

    expect((await assign(entry.id, 'colleague')).status).toBe(204);
    expect((await service.as('case-manager')('GET', `waiting-entries/${entry.id}`)).status).toBe(404);
    const theirs = service.as('colleague');
    expect((await theirs<WaitingEntryView>('GET', `waiting-entries/${entry.id}`)).body).toMatchObject({
      caseManagerId: service.members.colleague.memberId,
      state: 'placed',
    });
    expect((await theirs('GET', `waiting-entries/${entry.id}/person?purpose=advise`)).status).toBe(200);
    expect((await theirs<SeatOfferView>('GET', `seat-offers/${entry.openOffer?.id}`)).body.state).toBe('accepted');
    const { body } = await theirs<Page<EnrolmentView>>('GET', 'enrolments');
    expect(body.items).toMatchObject([{ waitingEntryId: entry.id }]);
    expect(
      await service.sql(
        `select reason, before, after, member_id from waiting_list.entry_change
          where waiting_entry_id = $1 and field = 'caseManagerId'`,
        [entry.id],
      ),
    ).toEqual([
      {
        reason: 'handed-over',
        before: service.members['case-manager'].memberId,
        after: service.members.colleague.memberId,
        member_id: service.members['case-manager'].memberId,
      },
    ]);
  });

  it.each(['other-case-manager', 'coordinator', 'counsellor'] as const)('does not go to a %s elsewhere', async (to) => {
    const { body } = await service.as('case-manager')<WaitingEntryView>('POST', 'waiting-entries', aBody());

    expect(await assign(body.id, to)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/caseManagerId', code: 'waiting-entry.not-a-colleague' }] },
    });
  });

  it('is chosen from the names of the own body', async () => {
    const { body } = await service.as('case-manager')<{ items: ColleagueView[] }>('GET', 'colleagues');

    expect(body.items).toEqual([{ memberId: service.members.colleague.memberId, displayName: 'Beispiel colleague' }]);
    expect((await service.as('coordinator')('GET', 'colleagues')).status).toBe(403);
  });
});

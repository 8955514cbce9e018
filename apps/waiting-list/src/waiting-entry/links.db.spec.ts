import type { NeedBody, WaitingEntryView } from '@app/contracts';
import type { SampleMember } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
afterAll(() => service.stop());

const entry = async (member: SampleMember = 'case-manager', differing: Partial<NeedBody> = {}) =>
  (await service.as(member)<WaitingEntryView>('POST', 'waiting-entries', aBody({ level: 'C2', ...differing }))).body;
const link = ({ id }: WaitingEntryView, { reference }: { reference: string }, member: SampleMember = 'case-manager') =>
  service.as(member)<WaitingEntryView>('POST', `waiting-entries/${id}/link`, { reference });
const unlink = ({ id }: WaitingEntryView, member: SampleMember = 'case-manager') =>
  service.as(member)<WaitingEntryView>('POST', `waiting-entries/${id}/unlink`);
const show = async ({ id }: WaitingEntryView, member: SampleMember = 'case-manager') =>
  (await service.as(member)<WaitingEntryView>('GET', `waiting-entries/${id}`)).body;
const recorded = (ids: readonly string[]) =>
  service.sql<{ reason: string }>(
    `select reason, member_id from waiting_list.entry_change where field = 'linkId' and waiting_entry_id = any($1) order by id`,
    [ids],
  );

describe('people who want the same place and time', () => {
  it('are linked, both with a line on record, and stand together', async () => {
    const [ada, ben] = [await entry(), await entry()];
    const { status, body } = await link(ada, ben);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 2,
      linked: true,
      linkedWith: [{ id: ben.id, reference: ben.reference, state: 'waiting', together: true, apartBecause: [] }],
    });
    expect(await show(ben)).toMatchObject({ linkedWith: [{ id: ada.id, reference: ada.reference, together: true }] });
    const { memberId } = service.members['case-manager'];
    expect(await recorded([ada.id, ben.id])).toEqual([
      { reason: 'linked', member_id: memberId },
      { reason: 'linked', member_id: memberId },
    ]);
    expect((await link(ada, ben)).body).toMatchObject({ code: 'waiting-entry.linked-already' });
  });

  it('may be looked after by two of one body, and neither case is opened by it', async () => {
    const [ada, ben] = [await entry(), await entry('colleague')];
    const { body } = await link(ada, ben);

    expect(body.linkedWith).toEqual([{ reference: ben.reference, state: 'waiting', together: true, apartBecause: [] }]);
    expect((await service.as('case-manager')('GET', `waiting-entries/${ben.id}`)).status).toBe(404);
    expect((await show(ben, 'colleague')).linkedWith).toMatchObject([{ reference: ada.reference }]);
  });

  it('are not found in another body, or once they no longer wait', async () => {
    const [ada, stranger, gone] = [await entry(), await entry('counsellor'), await entry()];
    await service.as('case-manager')('POST', `waiting-entries/${gone.id}/withdraw`, { reason: 'training' });

    for (const other of [stranger, gone, { reference: 'W-000000' }]) {
      expect(await link(ada, other)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/reference', code: 'waiting-entry.nobody-to-link' }] },
      });
    }
    expect((await link(ada, { reference: 'nobody' })).status).toBe(422);
    expect(await link(ada, ada)).toMatchObject({ status: 409, body: { code: 'waiting-entry.link-to-itself' } });
    expect(await link(gone, ada)).toMatchObject({ status: 409, body: { code: 'waiting-entry.cannot-link' } });
  });

  it.each<[string, Partial<NeedBody>]>([
    ['level', { level: 'C1.1' }],
    ['time', { availability: ['sat-evening'] }],
    ['paths', { entitlements: [{ path: 'self' }] }],
    ['types', { formats: ['online'] }],
  ])('are only shown side by side when their %s differs', async (reason, differing) => {
    const [ada, ben] = [await entry('case-manager', { formats: ['presence'] }), await entry('case-manager', differing)];
    const { body } = await link(ada, ben);

    expect(body.linkedWith).toMatchObject([{ together: false, apartBecause: expect.arrayContaining([reason]) }]);
  });

  it('hold nobody up: who pauses stands with nobody', async () => {
    const [ada, ben] = [await entry(), await entry()];
    await link(ada, ben);
    await service.as('case-manager')('POST', `waiting-entries/${ben.id}/pause`);

    expect((await show(ada)).linkedWith).toMatchObject([{ state: 'paused', together: false, apartBecause: [] }]);
  });

  it('are a family, not a class', async () => {
    const first = await entry();
    for (let more = 0; more < 7; more += 1) expect((await link(first, await entry())).status).toBe(200);

    expect(await link(first, await entry())).toMatchObject({ body: { code: 'waiting-entry.too-many-linked' } });
    expect((await show(first)).linkedWith).toHaveLength(7);
  });

  it('are not taken over into another link', async () => {
    const [ada, ben, cem, dua] = [await entry(), await entry(), await entry(), await entry()];
    await link(ada, ben);
    await link(cem, dua);

    expect(await link(ada, cem)).toMatchObject({ status: 409, body: { code: 'waiting-entry.linked-elsewhere' } });
  });

  it('go their own way when one of them wants to, and nobody stays linked to nobody', async () => {
    const [ada, ben, cem] = [await entry(), await entry(), await entry('colleague')];
    await link(ada, ben);
    await link(ada, cem);

    expect((await unlink(ben)).body).toMatchObject({ linked: false });
    expect((await show(ada)).linkedWith).toMatchObject([{ reference: cem.reference }]);
    await unlink(ada);
    expect(await show(cem, 'colleague')).toMatchObject({ linked: false });
    expect(await unlink(ada)).toMatchObject({ status: 409, body: { code: 'waiting-entry.not-linked' } });
    expect((await recorded([cem.id])).map(({ reason }) => reason)).toEqual(['linked', 'unlinked']);
  });

  it('can be linked both ways at once without waiting for each other', async () => {
    const [ada, ben] = [await entry(), await entry()];
    const answers = await Promise.all([link(ada, ben), link(ben, ada), link(ada, ben), link(ben, ada)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });
});

import type { WaitingEntryView } from '@app/contracts';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, startWaitingList, type WaitingListUnderTest } from '../../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
afterAll(() => service.stop());

const register = async () =>
  (await service.as('case-manager')<WaitingEntryView>('POST', 'waiting-entries', aBody())).body.id;
const isCompared = async (id: string) =>
  (
    await service.sql<{ compared: boolean }>(
      `select compared_with is not null as compared from waiting_list.vault_person
        where person_ref = (select person_ref from waiting_list.waiting_entry where id = $1)`,
      [id],
    )
  )[0]?.compared;

describe('somebody whose record cannot be opened', () => {
  it('keeps nobody else from being compared', async () => {
    const unreadable = await register();
    await eventually(async () => expect(await isCompared(unreadable)).toBe(true));
    await service.sql(`update waiting_list.vault_person set sealed = '\\x00', compared_with = null`);

    const others = [await register(), await register()];

    await eventually(async () => expect(await Promise.all(others.map(isCompared))).toEqual([true, true]));
    expect(await isCompared(unreadable)).toBe(false);
  });
});

import type { EnrolmentView, Page, ProblemView, WaitingEntryView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Ask,
  inDays,
  somebodyOffered,
  startWaitingList,
  type WaitingListUnderTest,
} from '../waiting-list.fixtures.js';

const nobody = '01890000-0000-7000-8000-00000000dead';

let service: WaitingListUnderTest;
let entry: WaitingEntryView;
let enrolment: EnrolmentView;
let ids: Readonly<Record<'entry' | 'offer' | 'enrolment', string>>;
beforeAll(async () => {
  service = await startWaitingList();
  await service.hear({});
  entry = await somebodyOffered(service.as('case-manager'));
  const offer = entry.openOffer?.id ?? '';
  await service.as('case-manager')('POST', `seat-offers/${offer}/accept`);
  const found = await service.as('provider-staff')<Page<EnrolmentView>>('GET', 'enrolments');
  enrolment = found.body.items[0] as EnrolmentView;
  ids = { entry: entry.id, offer, enrolment: enrolment.id };
});
afterAll(() => service.stop());

const said = async (ask: Ask, method: 'GET' | 'POST', path: string, body?: object) => {
  const { status, body: answer } = await ask<ProblemView>(method, path, body);
  const { instance: _, traceId: __, ...words } = (answer ?? {}) as ProblemView & { traceId?: string };
  return { ...words, status };
};

describe('somebody else’s people', () => {
  it.each([
    ['other-case-manager', 'GET', 'waiting-entries/{entry}'],
    ['other-case-manager', 'GET', 'waiting-entries/{entry}/explanation'],
    ['other-case-manager', 'GET', 'waiting-entries/{entry}/person?purpose=advise'],
    ['other-case-manager', 'GET', 'seat-offers/{offer}'],
    ['other-case-manager', 'GET', 'enrolments/{enrolment}'],
    ['other-case-manager', 'POST', 'waiting-entries/{entry}/pause'],
    ['other-case-manager', 'POST', 'waiting-entries/{entry}/erase'],
    ['other-case-manager', 'POST', 'seat-offers/{offer}/accept'],
    ['counsellor', 'GET', 'waiting-entries/{entry}'],
    ['counsellor', 'GET', 'enrolments/{enrolment}'],
    ['other-provider-staff', 'GET', 'enrolments/{enrolment}'],
    ['other-provider-staff', 'GET', 'enrolments/{enrolment}/person?purpose=enrol'],
    ['other-provider-staff', 'GET', 'seat-offers/{offer}'],
    ['other-provider-staff', 'POST', 'enrolments/{enrolment}/confirm'],
  ] as const)('are for a %s as if they were not there: %s %s', async (member, method, path) => {
    const ask = service.as(member);
    const body = method === 'POST' ? {} : undefined;
    const at = (known: (name: keyof typeof ids) => string) =>
      path.replace(/\{(\w+)\}/, (_, name: keyof typeof ids) => known(name));
    const theirs = await said(
      ask,
      method,
      at((name) => ids[name]),
      body,
    );

    expect(theirs).toMatchObject({ status: 404 });
    expect(theirs).toEqual(
      await said(
        ask,
        method,
        at(() => nobody),
        body,
      ),
    );
  });

  it.each([
    ['other-case-manager', 'waiting-entries'],
    ['other-case-manager', 'seat-offers'],
    ['counsellor', 'enrolments'],
    ['other-provider-staff', 'enrolments'],
    ['other-provider-staff', 'seat-offers'],
    ['other-provider-staff', 'handovers'],
  ] as const)('are on no list: a %s asks for %s', async (member, list) => {
    expect(await service.as(member)('GET', list)).toMatchObject({ status: 200, body: { items: [] } });
  });
});

describe('a provider', () => {
  const name = () => service.as('provider-staff')('GET', `enrolments/${enrolment.id}/person?purpose=enrol`);
  const endsOn = (day: string) =>
    service.sql('update waiting_list.course_start set ends_on = $1 where id = $2', [day, enrolment.courseStartId]);
  const inSight = async () => {
    const { organisationId, memberId } = service.members['provider-staff'];
    const scope = { 'app.role': 'provider_staff', 'app.organisation': organisationId, 'app.member': memberId };
    return (await service.asService(scope, 'select 1 from vault_person')).length;
  };

  it.each(['expected', 'confirmed', 'completed'])(
    'reads who is %s until ninety days after the end of the course, and no longer',
    async (state) => {
      await service.sql('update waiting_list.enrolment set state = $1', [state]);
      await endsOn(inDays(-90));
      expect([(await name()).status, await inSight()]).toEqual([200, 1]);

      await endsOn(inDays(-91));
      expect(await name()).toMatchObject({ status: 404, body: { code: 'enrolment.not-found' } });
      expect(await inSight()).toBe(0);
    },
  );

  it.each(['no-show', 'dropped-out', 'withdrawn'])('reads nothing of somebody who is %s', async (state) => {
    await endsOn(inDays(10));
    await service.sql('update waiting_list.enrolment set state = $1', [state]);

    expect([(await name()).status, await inSight()]).toEqual([404, 0]);
  });
});

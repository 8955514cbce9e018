import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryBus } from '@nestjs/cqrs';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { PreviewDigest } from './preview-digest.query.js';

interface Preview {
  readonly itemCount: number;
  readonly subject: string;
  readonly text: string;
  readonly nextDigestAt: string;
}

let service: NotificationUnderTest;
let subscription: string;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.clear();
  subscription = await service.subscribe('case-manager', { slot: '07:30', weekdays: ['monday', 'thursday'] });
});

const preview = async () => (await service.as('case-manager')<Preview>('GET', 'digests/preview')).body;
/** What stands below the line that says as of when. */
const lines = (text = '') => text.replaceAll('\r\n', '\n').split('\n').slice(2).join('\n').trim();

describe('the preview of a digest', () => {
  it('says word for word what the mail will say', async () => {
    const course = await service.publish({ title: 'Kurs eins' });
    await service.publish({ title: 'Kurs zwei' });
    await service.change(course, { title: 'Kurs eins, neu' });

    const { itemCount, subject, text } = await preview();
    await service.makeNow();
    await service.send();

    const [mail] = await service.mails();
    expect(itemCount).toBe(2);
    expect(mail?.subject).toBe(subject);
    expect(lines(mail?.text)).toBe(lines(text));
    expect(lines(text)).toContain('Kurs eins, neu');
  });

  it('tells nothing: looked at twice, it says the same, and the mail still comes', async () => {
    await service.publish();
    const rows = () =>
      service.sql('select count(*)::int as n from digest_item union all select count(*)::int from digest');
    const first = await preview();

    expect(lines((await preview()).text)).toBe(lines(first.text));
    expect(await rows()).toEqual([{ n: 0 }, { n: 0 }]);
    expect(await service.makeNow()).toHaveLength(1);
    expect(await preview()).toMatchObject({ itemCount: 0, subject: '', text: '' });
  });

  it('is of what would be told now: what was called off since is not in it', async () => {
    await service.cancel(await service.publish({ title: 'Kurs eins' }));
    await service.publish({ title: 'Kurs zwei' });

    const { itemCount, text } = await preview();
    expect(itemCount).toBe(1);
    expect(text).not.toContain('Kurs eins');
  });

  it('says when the digest comes: at its slot, on one of its days', async () => {
    const next = new Date((await preview()).nextDigestAt);
    const inGermany = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' });
    expect(next.getTime()).toBeGreaterThan(Date.now());
    expect(inGermany.format(next)).toBe('07:30');
  });

  it('is an operator’s by subscription, and of a subscription that has ended there is none', async () => {
    await service.publish({ title: 'Kurs eins' });
    const asOperator = () => service.app.get(QueryBus).execute(new PreviewDigest(undefined, subscription));
    expect((await asOperator()).text).toContain('Kurs eins');

    await service.sql('update subscription set ended_at = now()');
    await expect(asOperator()).rejects.toMatchObject({ code: 'subscription.not-found' });
  });
});

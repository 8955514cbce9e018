import { type PreferencesView, SeatOfferAcceptedV1, SeatOfferedV1 } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { offerFacts } from './digest/domain/facts.fixtures.js';
import { inDays, type NotificationUnderTest, startNotification } from './notification.fixtures.js';
import { type LinkPurpose, type LinkTarget, linkPurposes, SignedLinks } from './signed-links.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());

let id: string;
beforeEach(async () => {
  await service.clear();
  id = await service.subscribe('case-manager');
});

/** All that is known, so that nothing anybody may have changed is missed. */
async function everything(): Promise<string> {
  const tables = await service.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('notification', 'identity', 'messaging') order by 1`,
  );
  const rows = tables.map(({ name }) =>
    service.sql(`select '${name}' as name, t::text as row from ${name} t order by 2`),
  );
  return JSON.stringify(await Promise.all(rows));
}

const thieves = [
  'case-manager@jobcenter-bochum.example\r\nBcc: thief@evil.example',
  'case-manager@jobcenter-bochum.example\nRCPT TO:<thief@evil.example>',
  'case-manager@jobcenter-bochum.example\rDATA',
  'case-manager@jobcenter-bochum.example%0d%0aBcc:thief@evil.example',
  'thief@evil.example,case-manager@jobcenter-bochum.example',
  'friends:thief@evil.example;@jobcenter-bochum.example',
  '"x <thief@evil.example>" <case-manager@jobcenter-bochum.example>',
  '@evil.example:case-manager@jobcenter-bochum.example',
  '=?utf-8?q?thief=40evil.example=3E?=@jobcenter-bochum.example',
  'case-manager@jobcenter-bochum.example> ORCPT=rfc822;thief@evil.example',
  'case-manager@jobcenter-bochum.example\u0085Bcc: thief@evil.example',
  'thief%evil.example@jobcenter-bochum.example',
];

describe('an address that wants to be more than one', () => {
  it.each(thieves)('is taken at no door, and nobody hears of it: %j', async (address) => {
    const before = await everything();
    const anOffice = service.as('case-manager');
    const doors = [
      anOffice('POST', 'subscriptions', { address }),
      anOffice('PATCH', `subscriptions/${id}`, { address }, { 'if-match': '"1"' }),
      anOffice('POST', 'office-mailboxes', { address }),
    ];
    for (const { status, text } of await Promise.all(doors)) {
      expect([400, 422]).toContain(status);
      expect(text).not.toContain('evil.example');
    }
    // whoever lost their link reads the same answer whatever mailbox they name
    expect([202, 400, 422]).toContain((await service.anyone('POST', 'preferences/links', { address })).status);
    await service.send();
    expect(service.smtp.received).toEqual([]);
    expect(await everything()).toBe(before);
  });
});

const titles = [
  "O'Brien-Łukasz",
  'Nguyễn',
  'Nguyễn'.normalize('NFD'),
  'عبد الله',
  'Джамала',
  'Null',
  'ü'.repeat(100),
  '.',
  'From me',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  '{{subject}}{{{html}}}{{#each x}}<%= 1 %>$$1',
  'javascript:alert(1)',
  ']]><evil/>&lt;&amp;lt;',
  'DTSTART:19700101;X="1",\\n\\;\\,',
];

describe('what providers write', () => {
  beforeEach(async () => {
    for (const title of titles) {
      const facts = await service.publish({ title, placeName: title, street: title, contact: title, times: title });
      const offer = offerFacts({
        seatOfferId: facts.courseStartId,
        courseStartId: facts.courseStartId,
        caseManagerId: service.members['case-manager'].memberId,
      });
      await service.hear(SeatOfferedV1, offer);
      await service.hear(SeatOfferAcceptedV1, { ...offer, version: 2 });
    }
  });
  const follow = async (kind: 'feedUrl' | 'calendarUrl') => {
    const { body } = await service.as('case-manager')<Record<typeof kind, string>>('GET', `subscriptions/${id}/links`);
    return (await service.anyone('GET', body[kind].split('/api/notification/')[1] ?? '')).text;
  };

  it('comes byte for byte through mail, and leads nowhere but to us', async () => {
    await service.makeNow();
    await service.send();
    const [{ text = '', html = '' } = {}, ...others] = await service.mails();
    expect(others).toEqual([]);
    for (const title of titles) expect(text).toContain(title);
    const ours = /^https:\/\/kursbruecke\.example(?:\/|$)/;
    const targets = [...html.matchAll(/(?:href|src|action|background)\s*=\s*["']?([^"'\s>]*)/gi)].map(
      ([, to]) => to ?? '',
    );
    // what stands in angle brackets and quotes was escaped, so that it is no attribute
    const live = targets.filter((to) => !/^(?:x|javascript:alert\(1\)|&quot;javascript.*)$/.test(to));
    for (const to of live) expect(to).toMatch(ours);
    expect(html).not.toMatch(/<(script|img|evil|a href="javascript)/i);
  });

  it('comes byte for byte through the feed, which stays one of texts', async () => {
    const feed = parseAtomFeed(await follow('feedUrl'));
    expect(feed.entries?.map(({ title }) => title?.value).sort()).toEqual([...titles].sort());
    for (const { title, summary, links } of feed.entries ?? []) {
      expect([title?.type ?? 'text', summary?.type ?? 'text']).toEqual(['text', 'text']);
      expect(summary?.value).toContain(title?.value);
      for (const { href } of links ?? []) expect(href).toMatch(/^https:\/\/kursbruecke\.example\//);
    }
  });

  it('comes byte for byte through the calendar, and begins no line of its own', async () => {
    ICAL.design.strict = true;
    const calendar = new ICAL.Component(ICAL.parse(await follow('calendarUrl')));
    const events = calendar.getAllSubcomponents('vevent');
    expect(events).toHaveLength(2 * titles.length);
    const said = events.map((event) => ({
      summary: String(event.getFirstPropertyValue('summary')),
      url: String(event.getFirstPropertyValue('url')),
      days: event.getAllProperties('dtstart').length,
    }));
    for (const title of titles) expect(said.filter(({ summary }) => summary.endsWith(`: ${title}`))).toHaveLength(2);
    for (const { url, days } of said) {
      expect(url).toMatch(/^https:\/\/kursbruecke\.example\//);
      expect(days).toBe(1);
    }
  });
});

/** What each kind of link opens. */
const doors: Readonly<
  Record<LinkPurpose, readonly (readonly ['GET' | 'POST' | 'PATCH', (token: string) => string])[]>
> = {
  preferences: [
    ['GET', (token) => `preferences/${token}`],
    ['PATCH', (token) => `preferences/${token}`],
    ...['pause', 'skip', 'resume', 'renew-links', 'end'].map(
      (what) => ['POST', (token: string) => `preferences/${token}/${what}`] as const,
    ),
  ],
  unsubscribe: [
    ['GET', (token) => `unsubscribe/${token}`],
    ['POST', (token) => `unsubscribe/${token}`],
  ],
  'unsubscribe-immediate': [
    ['GET', (token) => `unsubscribe-immediate/${token}`],
    ['POST', (token) => `unsubscribe-immediate/${token}`],
  ],
  feed: [['GET', (token) => `feed/${token}`]],
  calendar: [['GET', (token) => `calendar/${token}`]],
  confirmation: [
    ['GET', (token) => `office-mailboxes/confirmation/${token}`],
    ['POST', (token) => `office-mailboxes/confirmation/${token}`],
  ],
};

let nextDigestAt: string | undefined;

/** A genuine link of each kind: of the subscription, and of a mailbox that was asked. */
async function genuine(): Promise<Readonly<Record<LinkPurpose, string>>> {
  await service.as('case-manager')('POST', 'office-mailboxes', { address: 'team@jobcenter-bochum.example' });
  await service.send();
  const asked = (await service.mails()).map(({ text }) => /(?<=mailboxes\/confirm\/)[\w-]{64}/.exec(text ?? '')?.[0]);
  const [target] = await service.sql<LinkTarget>(
    'select id as "subscriptionId", link_secret as "linkSecret" from subscription',
  );
  if (!target) throw new Error('Nobody has subscribed.');
  const links = service.app.get(SignedLinks);
  const path = `preferences/${links.token('preferences', target)}`;
  ({ nextDigestAt } = (await service.anyone<PreferencesView>('GET', path)).body);
  const own = linkPurposes.map((purpose) => [purpose, links.token(purpose, target)] as const);
  return { ...(Object.fromEntries(own) as Record<LinkPurpose, string>), confirmation: asked.join('') };
}

/** With all that the door asks for beside the link. */
const knock = async (method: string, path: string) => {
  const bodies: Readonly<Record<string, object>> = { pause: { until: inDays(7) }, skip: { digestAt: nextDigestAt } };
  const body = method === 'PATCH' ? { slot: '08:00' } : bodies[path.split('/')[2] ?? ''];
  return (await service.anyone(method, path, body, { 'if-match': '"1"' })).status;
};

describe('a link that is a right', () => {
  it('opens none of the doors of the other kinds, nor its own once it was tampered with', async () => {
    const tokens = await genuine();
    const before = await everything();
    const opened: string[] = [];
    for (const [kind, ways] of Object.entries(doors) as [LinkPurpose, (typeof doors)[LinkPurpose]][]) {
      const own = tokens[kind];
      const [first = '', last = ''] = [own.at(0), own.at(-1)];
      const bad = {
        ...Object.fromEntries(Object.entries(tokens).filter(([other]) => other !== kind)),
        'of somebody else': `${first === 'A' ? 'B' : 'A'}${own.slice(1)}`,
        'signed otherwise': `${own.slice(0, -1)}${last === 'A' ? 'B' : 'A'}`,
        'in capitals': own.toUpperCase(),
        'cut off': own.slice(0, 63),
        'with more': `${own}A`,
        'with a line after it': `${own}%0d%0aX-A:%20b`,
        'with a NUL': `${own}%00`,
        'in another place': `..%2f${kind}%2f${own}`,
        'in base64': `${own.slice(0, 63)}%2b`,
      };
      for (const [what, token] of Object.entries(bad))
        for (const [method, path] of ways) {
          const status = await knock(method, path(token));
          if (status !== 404 && status !== 400) opened.push(`${method} ${kind} by ${what}: ${status}`);
        }
    }
    expect(opened).toEqual([]);
    expect(await everything()).toBe(before);
  });

  it('does nothing by being opened, with GET, HEAD or OPTIONS, however often a gateway tries', async () => {
    const tokens = await genuine();
    const before = await everything();
    const statuses: Record<string, number> = {};
    for (const kind of linkPurposes)
      for (const [, path] of doors[kind])
        for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET']) {
          const { status } = await service.anyone(method, path(tokens[kind]));
          statuses[`${method} ${path('…')}`] = status;
        }
    for (const kind of linkPurposes) expect(statuses[`GET ${doors[kind][0]?.[1]('…')}`]).toBe(200);
    expect(await everything()).toBe(before);
  });

  it('opens its own doors, so that it was not for a want of anything else that others stayed shut', async () => {
    const tokens = await genuine();
    for (const kind of [
      'confirmation',
      'feed',
      'calendar',
      'unsubscribe-immediate',
      'preferences',
      'unsubscribe',
    ] as const)
      for (const [method, path] of doors[kind].filter(([, way]) => !way('').endsWith('renew-links'))) {
        const status = kind === 'unsubscribe' ? 404 : path('').endsWith('/end') ? 204 : 200;
        // what has ended has no links any more
        expect([method, path('…'), await knock(method, path(tokens[kind]))]).toEqual([method, path('…'), status]);
      }
  });
});

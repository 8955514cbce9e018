import type { Page, SubscriptionView } from '@app/contracts';
import { addDays, calendarDateOf } from '@app/kernel';
import { expect } from '@jest/globals';
import type { Caller } from './api.js';
import { mailsTo } from './mailbox.js';
import type { System } from './system.js';

/** Follows the link in the newest digest as its reader would, without a login or a cookie, and leaves all as it was. */
export async function followLinkInMail(system: System, address: string, owner: Caller): Promise<void> {
  const link = await linkIn(system, address);
  const before = await subscriptionOf(owner);
  for (let times = 0; times < 3; times += 1) {
    const { status, body } = await open(link);
    expect(status).toBe(200);
    expect(body).toContain('montags und donnerstags um 07:30 Uhr');
    expect(body).not.toContain(address);
  }
  expect(await subscriptionOf(owner)).toEqual(before);

  const until = addDays(calendarDateOf(new Date()), 10);
  expect((await post(`${link}/pause`, { until })).status).toBe(303);
  expect((await open(link)).body).toContain('Pausiert');
  expect((await subscriptionOf(owner))?.quietUntil).toBeDefined();
  expect((await post(`${link}/resume`)).status).toBe(303);
  expect(await subscriptionOf(owner)).not.toHaveProperty('quietUntil');
}

/** Links that somebody has cut, changed, or taken for another purpose. */
export async function followBadLinks(system: System, address: string, owner: Caller): Promise<void> {
  const link = await linkIn(system, address);
  const before = await subscriptionOf(owner);
  const changed = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
  const unsubscribe = link.replace('/preferences/', '/api/notification/unsubscribe/');
  for (const bad of [changed, link.slice(0, -5)]) {
    expect(await open(bad)).toMatchObject({ status: 404, body: expect.stringContaining('action="/preferences"') });
    for (const act of ['', '/end', '/pause', '/renew-links'])
      expect((await post(`${bad}${act}`, { until: '2099-01-01' })).status).toBe(404);
  }
  expect((await post(unsubscribe)).status).toBe(404);
  expect(await subscriptionOf(owner)).toEqual(before);
}

async function linkIn(system: System, address: string): Promise<string> {
  const links = (await mailsTo(system, address)).map(({ text }) => /https?:\/\/\S+\/preferences\/[\w-]{64}/.exec(text));
  const [link] = links.flatMap((found) => found ?? []);
  if (!link) throw new Error(`No mail to ${address} has a link to its preferences.`);
  return link;
}

async function subscriptionOf(owner: Caller): Promise<SubscriptionView | undefined> {
  return (await owner.get<Page<SubscriptionView>>('notification/subscriptions')).body.items[0];
}

async function open(url: string) {
  const answer = await fetch(url, { headers: { 'accept-language': 'de' } });
  return { status: answer.status, body: await answer.text() };
}

function post(url: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
}

import { courseTypes } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { aBody, type Registry, startRegistry } from '../../../course-registry.fixtures.js';

let registry: Registry;

beforeAll(async () => {
  registry = await startRegistry();
  const bodies = [
    aBody({ title: 'Morgenkurs' }),
    aBody({ title: 'Kurs in Witten', venue: { place: 'Witten' } }),
    aBody({ title: 'B1-Kurs', entryLevels: ['B1.1'] }),
    aBody({ title: 'Abgesagter Kurs' }),
  ];
  const made = await Promise.all(bodies.map(publish));
  const cancelled = made[3];
  await registry.call('provider-staff', 'POST', `course-starts/${cancelled?.body.id}/cancel`, {
    body: { reason: 'no-room' },
    headers: { 'if-match': '"1"' },
  });
});
afterAll(() => registry?.close());

const publish = (body: object, at: number) =>
  registry.call('provider-staff', 'POST', 'course-starts', { body, headers: { 'idempotency-key': `brochure-${at}` } });
const ask = (query = '', headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${registry.base}/catalogue/brochure${query}`, { headers });

async function printed(query: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(await (await ask(query)).arrayBuffer()), verbosity: 0 })
    .promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  await document.destroy();
  return text;
}

describe('the brochure', () => {
  it('is for everybody, without a login, as a file that browsers may keep for some minutes', async () => {
    const answer = await ask('?languages=ar,de');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="deutschkurse-ar-de.pdf"');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    const again = await ask('?languages=ar,de', known);
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, known['if-none-match'], '']);
  });

  it('names what can be begun, and not what was cancelled', async () => {
    const text = await printed('');
    for (const title of ['Morgenkurs', 'Kurs in Witten', 'B1-Kurs']) expect(text).toContain(title);
    expect(text).not.toContain('Abgesagter Kurs');
  });

  it('is made by place and level', async () => {
    const text = await printed('?area=05911000&level=A1.1');
    expect([text.includes('Morgenkurs'), text.includes('Kurs in Witten'), text.includes('B1-Kurs')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(text).toContain('Ort: Bochum');
  });

  it.each([
    ['languages=de,en,uk,ar', '/languages'],
    ['languages=fr', '/languages'],
    ['languages=', '/languages'],
    ['area=Bochum', '/area'],
    ['level=A9', '/level'],
    [`courseType=${courseTypes.join(',')}`, '/courseType'],
  ])('refuses %s and names the field', async (query, pointer) => {
    const answer = await ask(`?${query}`);
    const body = (await answer.json()) as { errors: { pointer: string }[] };
    expect([answer.status, body.errors[0]?.pointer]).toEqual([400, pointer]);
  });
});

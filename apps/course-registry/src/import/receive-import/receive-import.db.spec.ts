import { type ClientRequest, request as httpRequest } from 'node:http';
import type { ImportReportView, ProblemView } from '@app/contracts';
import { eventually, type SampleMember } from '@app/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Registry, startRegistry, today } from '../../course-registry.fixtures.js';
import { ForgetFiles } from '../forget-files/forget-files.js';

const megabyte = 1_048_576;
const boundary = 'between-parts';
const course = '<kurs><knr>X</knr><fachbtext>Fremdsprachen</fachbtext><haupttitel>Dari</haupttitel></kurs>';
const long = `<!-- ${'so much to say '.repeat(40_000)} -->`;

/** A form in its parts, so that a sender can be slow, break off, or say things in another order. */
const form = {
  field: (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  fileBegins: (name = 'kurse.xml') =>
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/xml\r\n\r\n`,
  fileEnds: '\r\n',
  ends: `--${boundary}--\r\n`,
};
const file = (content: string | Buffer, name?: string) => [form.fileBegins(name), content, form.fileEnds];
const xml = `<kurse>${course}${long}</kurse>`;

describe('taking a file in while it comes', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await startRegistry(() => today, { largestImport: 2 * megabyte });
  });
  afterAll(() => registry.close());
  afterEach(() => eventually(async () => expect(await filesWithoutImport()).toBe(0)));

  async function open(member: SampleMember, headers: Record<string, string> = {}): Promise<ClientRequest> {
    const request = httpRequest(`${registry.base}/imports`, {
      method: 'POST',
      headers: {
        authorization: await registry.bearer(member),
        'content-type': `multipart/form-data; boundary=${boundary}`,
        ...headers,
      },
    });
    request.on('error', () => {});
    return request;
  }
  async function send(parts: readonly (string | Buffer)[], member: SampleMember = 'provider-staff', headers = {}) {
    const request = await open(member, headers);
    for (const part of parts) request.write(part);
    return answerTo(request);
  }
  const count = async (what: string): Promise<number> =>
    (await registry.dataSource.query(`select count(*)::int as count from ${what}`))[0].count;
  const filesWithoutImport = () => count('import_file f where not exists (select from import i where i.id = f.id)');
  const imports = () => count('import');
  const ended = (id: string) =>
    eventually(
      async () => {
        const { body } = await registry.call<ImportReportView>('county-admin', 'GET', `imports/${id}`);
        if (body.state === 'running') throw new Error('still running');
        return body;
      },
      { within: 50_000 },
    );

  it('in pieces, of which none is left once it has been worked through', async () => {
    const { status, body } = await send([form.field('format', 'kufer-xml'), ...file(xml), form.ends]);
    expect(status).toBe(202);
    expect(await ended(body.id)).toMatchObject({ state: 'done', recordsTotal: 1, counts: { 'left-out': 1 } });
    expect(await count('import_file_piece')).toBe(0);
  });

  it('with its fields behind the file, as some programs send them', async () => {
    const behind = [
      ...file(xml),
      form.field('provider', 'lernhaus-herne'),
      form.field('format', 'kufer-xml'),
      form.ends,
    ];
    const { status, body } = await send(behind, 'county-admin');
    expect([status, body.provider.key]).toEqual([202, 'lernhaus-herne']);
    await ended(body.id);
  });

  it.each([
    ['an unknown field', [form.field('colour', 'red')], 400, '/colour'],
    ['a format nobody knows', [form.field('format', 'pdf')], 422, '/format'],
    ['one field twice', [form.field('format', 'kufer-xml'), form.field('format', 'kufer-xml')], 422, '/format'],
  ])('and refuses %s before the file and behind it', async (_, fields, status, pointer) => {
    const before = await imports();
    for (const parts of [
      [...fields, ...file(xml)],
      [...file(xml), ...fields],
    ]) {
      const answer = await send([...parts, form.ends]);
      expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
    }
    expect(await imports()).toBe(before);
  });

  it.each([
    ['a length that is said', { 'content-length': String(3 * megabyte) }],
    ['no length', {}],
  ])('refuses a file that is too large, with %s, and names the limit', async (_, headers) => {
    const parts = [form.fileBegins(), Buffer.alloc(3 * megabyte - 1_000, 'x'), form.fileEnds, form.ends];
    const rest = 3 * megabyte - Buffer.concat(parts.map((part) => Buffer.from(part))).length;
    const { status, body } = await send([...parts, 'x'.repeat(rest)], 'provider-staff', headers);
    expect([status, body.code]).toEqual([413, 'file.too-large']);
    expect(body.title).toContain('2 MB');
    expect(body.detail).toContain(String(2 * megabyte));
  });

  it('takes a file that is exactly as large as it may be', async () => {
    const exact = `${xml}${' '.repeat(2 * megabyte - xml.length)}`;
    const { status, body } = await send([...file(exact), form.ends]);
    expect(status).toBe(202);
    expect(await ended(body.id)).toMatchObject({ state: 'done', recordsTotal: 1 });
  });

  it.each([
    ['a PDF', '%PDF-1.7 …', undefined, 415, 'file.unsupported-type', '/file'],
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'table-xlsx', 415, 'file.unsupported-type', '/file'],
    ['a page', '<!DOCTYPE html><html>', undefined, 415, 'file.unsupported-type', '/file'],
    ['a table for XML', 'Kursnummer;Titel', 'kufer-xml', 422, 'import.another-format', '/format'],
    ['XML for a workbook', xml, 'table-xlsx', 422, 'import.another-format', '/format'],
  ] as const)('refuses %s as soon as it begins', async (_, content, format, status, code, pointer) => {
    const fields = format ? [form.field('format', format)] : [];
    for (const parts of [
      [...fields, ...file(content as string)],
      [...file(content as string), ...fields],
    ]) {
      const answer = await send([...parts, form.ends]);
      expect([answer.status, answer.body.code, answer.body.errors?.[0]?.pointer]).toEqual([status, code, pointer]);
    }
  });

  it.each([
    ['no file', [form.field('format', 'kufer-xml')], 422, 'file.missing'],
    ['a file nobody chose', [form.fileBegins(''), form.fileEnds], 422, 'file.missing'],
    ['two files', [...file(xml), ...file(xml)], 413, 'file.too-many'],
    [
      'a file under another name',
      [form.fileBegins().replace('"file"', '"other"'), xml, form.fileEnds],
      400,
      'request.unknown-property',
    ],
  ])('refuses %s', async (_, parts, status, code) => {
    const answer = await send([...parts, form.ends]);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses the file of a provider who is not one’s own before it has come', async () => {
    const request = await open('provider-staff');
    request.write(form.field('provider', 'lernhaus-herne'));
    for (const part of file(xml)) request.write(part);
    expect((await answerTo(request, form.ends)).status).toBe(404);
  });

  it('keeps nothing when the sender breaks off', async () => {
    const before = await imports();
    const request = await open('provider-staff');
    for (const part of [form.fileBegins(), xml]) request.write(part);
    await eventually(async () => expect(await count('import_file_piece')).toBeGreaterThan(0));
    request.destroy();
    await eventually(async () => expect(await count('import_file')).toBe(0));
    expect(await imports()).toBe(before);
  });

  it('holds no connection of the database while senders are slow', async () => {
    const slow = await Promise.all(Array.from({ length: 15 }, () => open('provider-staff')));
    for (const request of slow) request.write(form.fileBegins() + xml);
    await eventually(async () => expect(await filesWithoutImport()).toBe(15), { within: 50_000 });
    expect((await registry.call('provider-staff', 'GET', 'imports')).status).toBe(200);
    for (const request of slow) request.destroy();
    await eventually(async () => expect(await filesWithoutImport()).toBe(0), { within: 50_000 });
  });

  it('makes one import of what is sent twice with one key, and none of another file with it', async () => {
    const before = await imports();
    const headers = { 'idempotency-key': 'once' };
    const first = await send([...file(xml), form.ends], 'provider-staff', headers);
    const again = await send([...file(xml), form.ends], 'provider-staff', headers);
    expect([again.status, again.body.id]).toEqual([202, first.body.id]);
    expect(await imports()).toBe(before + 1);
    const other = await send([...file(xml.replace('Dari', 'Farsi')), form.ends], 'provider-staff', headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key.reused']);
    await ended(first.body.id);
    await registry.dataSource.query(`update import_file set begun_at = now() - interval '2 hours'`);
    await registry.app.get(ForgetFiles).forget();
  });

  it('forgets after an hour what a dead process left behind, and nothing that is still needed', async () => {
    const { body } = await send([...file(xml), form.ends]);
    await ended(body.id);
    const needed = body.id;
    await registry.dataSource.query(`update import set state = 'stopped' where id = $1`, [needed]);
    for (const id of [needed, crypto.randomUUID()])
      await registry.dataSource.query(`insert into import_file values ($1, now() - interval '61 minutes')`, [id]);
    const young = crypto.randomUUID();
    await registry.dataSource.query('insert into import_file (id) values ($1)', [young]);
    await registry.app.get(ForgetFiles).forget();
    const left = await registry.dataSource.query('select id from import_file');
    expect(left.map(({ id }: { id: string }) => id).sort()).toEqual([needed, young].sort());
    await registry.dataSource.query('delete from import_file');
  });
});

interface Answered {
  readonly status: number | undefined;
  readonly body: ImportReportView & Pick<ProblemView, 'title' | 'detail' | 'code' | 'errors'>;
}

async function answerTo(request: ClientRequest, rest = '') {
  return new Promise<Answered>((resolve, reject) => {
    request.on('error', reject);
    request.on('response', async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode, body: text ? JSON.parse(text) : undefined });
    });
    request.end(rest);
  });
}

import { migrate, type Tables } from '@app/persistence';
import { type FreshDatabase, freshDatabase, sampleFile } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { identityTables } from '../identity.tables.js';
import { applyMembers } from './apply-members.js';
import { listMembers } from './list-members.js';
import { Organisations } from './organisations.js';

const service: Tables = { schema: 'notification', rows: [], migrations: [] };
const file = (change: object = {}) => ({
  issuer: 'https://login.example',
  organisations: [
    {
      key: 'jobcenter-bochum',
      kind: 'jobcenter',
      name: 'Jobcenter Bochum',
      mailDomains: ['jobcenter-bochum.example'],
      areas: ['05911'],
      members: [{ subject: 'mira', roles: ['case_manager'], displayName: 'Mira Beispiel', ...change }],
    },
  ],
});

let database: FreshDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  await migrate(database.url, service, [identityTables]);
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

describe('a members file', () => {
  it('may be applied as often as one likes', async () => {
    await applyMembers(owner, file());
    const first = await owner.query('select id from identity.member');
    expect(await applyMembers(owner, file())).toEqual({ organisations: 1, members: 1 });
    expect((await owner.query('select id from identity.member')).rows).toEqual(first.rows);
  });

  it('changes what it says, and takes rights away by active: false', async () => {
    await applyMembers(owner, file({ roles: ['case_manager', 'coordinator'], active: false }));
    const [mira] = await listMembers(owner);
    expect(mira).toMatchObject({ subject: 'mira', roles: ['case_manager', 'coordinator'], active: false });
  });

  it('leaves alone whom it does not name', async () => {
    await applyMembers(owner, sampleFile('https://login.example'));
    expect((await listMembers(owner)).map(({ subject }) => subject)).toContain('mira');
  });

  it.each([
    ['an unknown role', file({ roles: ['king'] }), '/organisations/0/members/0/roles'],
    ['an unknown property', file({ admin: true }), '/organisations/0/members/0/admin'],
    ['no subject', file({ subject: '' }), '/organisations/0/members/0/subject'],
    [
      'a header in a mail address',
      file({ email: 'a@b.example\nBcc: c@d.example' }),
      '/organisations/0/members/0/email',
    ],
    ['no organisations', { issuer: 'https://login.example' }, '/organisations'],
    ['nothing', null, '/issuer'],
    ['a member twice', { ...file(), organisations: [...file().organisations, ...file().organisations] }, 'twice'],
  ])('with %s is refused as a whole, naming the place', async (_, wrong, place) => {
    await expect(applyMembers(owner, wrong)).rejects.toThrow(place);
  });
});

describe('a service', () => {
  it('reads organisations by key, id and kind, and can change nothing', async () => {
    const options = '-c role=notification_app';
    const dataSource = await new DataSource({ type: 'postgres', url: database.url, extra: { options } }).initialize();
    const organisations = new Organisations(dataSource);
    const jobcenter = await organisations.byKey('jobcenter-bochum');
    expect(jobcenter).toMatchObject({ kind: 'jobcenter', areas: ['05911'], mailDomains: ['jobcenter-bochum.example'] });
    expect(await organisations.byId(jobcenter?.id ?? '')).toEqual(jobcenter);
    expect((await organisations.ofKind('provider')).map(({ key }) => key)).toEqual([
      'lernhaus-herne',
      'sprachwerk-ruhr',
    ]);
    await expect(applyMembers(dataSource, file())).rejects.toThrow('permission denied');
    await dataSource.destroy();
  });
});

import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, type SampleMember } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureBuild } from '../../apps/local-stack/launcher/build.mjs';
import { anExport, outcomesOf } from './an-export.js';
import { ImportingRegistry } from './importing-registry.js';

/** How often whoever takes a file over dies; with KILLS=100 it is the proof, with fewer a reminder. */
const kills = Number(process.env['KILLS'] ?? 5);
/** Where a portion writes: each in turn is held until somebody waits for it in the middle of a portion. */
const places = [
  'course_registry.course_start',
  'course_registry.import_record',
  'messaging.message',
  'course_registry.source_record',
] as const;
const records = 1_000 + kills * 250;
const content = () => anExport('kufer-xml', { records, prefix: 'K', filler: 200 });
const patient = { within: 240_000, every: 2 };
const undisturbed: SampleMember = 'provider-staff';
const killed: SampleMember = 'other-provider-staff';
const counts = outcomesOf('kufer-xml', records);

describe(`a file of ${records} courses that is killed again and again`, () => {
  let registry: ImportingRegistry;
  let expected: unknown;
  const path = join(tmpdir(), `kursbruecke-kills-${process.pid}.xml`);

  beforeAll(async () => {
    expect(await ensureBuild()).toBe(true);
    registry = await ImportingRegistry.start();
    await registry.serve();
    await writeFile(path, content());
    const { id } = await registry.send({ member: undisturbed, name: 'kurse.xml', content: content() });
    expect(await registry.ended(undisturbed, id)).toMatchObject({ state: 'done', recordsTotal: records, counts });
    expected = await kept('sprachwerk-ruhr');
  }, 600_000);
  afterAll(async () => {
    await registry.end();
    rmSync(path, { force: true });
  });

  const read = async (id: string) =>
    (
      await registry.sql<{ read: number }>(
        'select count(*)::int as read from course_registry.import_record where import_id = $1',
        [id],
      )
    )[0]?.read ?? 0;
  const movesOn = async (id: string) => {
    const before = await read(id);
    await eventually(async () => expect(await read(id)).toBeGreaterThan(before), patient);
  };
  /** Whatever there is of one provider, as figures. */
  const kept = async (provider: string) => {
    const [rows] = await registry.sql(
      `with mine as (select s.* from course_registry.course_start s join identity.organisation o on o.id = s.provider_id
                      where o.key = $1),
            records as (select r.* from course_registry.source_record r join identity.organisation o on o.id = r.provider_id
                      where o.key = $1)
       select (select count(*)::int from mine) as starts,
              (select count(distinct external_id)::int from mine) as numbers,
              (select count(*)::int from records) as records,
              (select count(*)::int from records where course_start_id is not null) as linked,
              (select count(*)::int from course_registry.course_search where id in (select id from mine)) as found,
              (select count(*)::int from messaging.message where subject in (select id::text from mine)) as messages,
              (select count(distinct (subject, sequence, type))::int from messaging.message
                where subject in (select id::text from mine)) as different`,
      [provider],
    );
    return rows;
  };

  it('while it comes in: there is no import of it, and the next attempt is one', async () => {
    async function* halfOf(): AsyncGenerator<Uint8Array> {
      for await (const bytes of content()) {
        yield bytes;
        if ((await pieces()) === 0) continue;
        await registry.kill();
        return;
      }
    }
    const pieces = async () =>
      (await registry.sql<{ count: number }>('select count(*)::int as count from course_registry.import_file_piece'))[0]
        ?.count ?? 0;
    await expect(registry.send({ member: killed, name: 'kurse.xml', content: halfOf() })).rejects.toThrow();
    const imports = await registry.sql(`select state from course_registry.import where state <> 'done'`);
    expect(imports).toEqual([]);
    await registry.serve();
  }, 300_000);

  it(
    `goes on where it was after ${kills} kills and a stop: nothing is lost, nothing comes twice`,
    async () => {
      const { id } = await registry.send({ member: killed, name: 'kurse.xml', content: content() });
      for (let time = 0; time < kills; time += 1) {
        await movesOn(id);
        await killIn(places[time % places.length] ?? places[0], Math.floor(time / places.length) % 2 === 0);
        const left = await read(id);
        expect([left % 100, left < records]).toEqual([0, true]);
        await registry.leasesEnd();
        await registry.serve();
      }
      await movesOn(id);
      expect((await registry.steer(killed, id, 'stop')).state).toBe('stopped');
      const stoppedAt = await read(id);
      expect(stoppedAt).toBeLessThan(records);
      await registry.kill();
      await registry.serve();
      expect(await registry.report(killed, id)).toMatchObject({ state: 'stopped', recordsRead: stoppedAt });
      await registry.steer(killed, id, 'resume');
      expect(await registry.ended(killed, id)).toMatchObject({ state: 'done', recordsTotal: records, counts });
      expect(await kept('lernhaus-herne')).toEqual(expected);
    },
    300_000 + kills * 60_000,
  );

  it('from the command line goes on in the same report when it is started again', async () => {
    const again = join(tmpdir(), `kursbruecke-kills-again-${process.pid}.xml`);
    await writeFile(again, anExport('kufer-xml', { records, prefix: 'CLI', filler: 200 }));
    try {
      const first = registry.bring(again, 'lernhaus-herne');
      const id = await eventually(async () => {
        const [found] = await registry.sql<{ id: string }>(
          `select id from course_registry.import where state = 'running'`,
        );
        if (!found) throw new Error('not begun');
        return found.id;
      }, patient);
      await movesOn(id);
      await registry.whileSomebodyWaitsFor('course_registry.import_record', first.kill);
      await registry.kill();
      const left = await read(id);
      expect([left % 100, left > 0, left < records]).toEqual([0, true, true]);
      await registry.leasesEnd();
      const { code, printed } = await registry.bring(again, 'lernhaus-herne').ended;
      expect([code, printed]).toEqual([2, expect.stringContaining(String(records))]);
      const [row] = await registry.sql(
        'select state, records_total as total from course_registry.import where id = $1',
        [id],
      );
      expect([row, await read(id)]).toEqual([{ state: 'done', total: records }, records]);
      const twice = await registry.sql(
        `select subject from messaging.message group by subject, sequence, type having count(*) > 1
         union all select external_id from course_registry.course_start group by provider_id, external_id having count(*) > 1`,
      );
      expect(twice).toEqual([]);
    } finally {
      rmSync(again, { force: true });
    }
  }, 300_000);

  /** In the middle of a portion, at a place that is known or wherever it is. */
  async function killIn(place: string, waits: boolean): Promise<void> {
    if (waits) return registry.whileSomebodyWaitsFor(place, () => registry.kill());
    const looks = Math.floor(Math.random() * 20);
    for (let look = 0; look < looks; look += 1) await registry.sql('select 1');
    await registry.kill();
  }
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { NeutralRecord } from './neutral-record.js';
import { formatOf, readers } from './source-formats.js';

const folder = new URL('../../../../../shared/data/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere) process.stderr.write('Not looked at: ../shared/data is not there, so no real file was read.\n');

async function recordsIn(path: string): Promise<NeutralRecord[]> {
  const content = readFileSync(new URL(path, folder));
  const records: NeutralRecord[] = [];
  for await (const record of readers[formatOf(content)](inPieces(content))) records.push(record);
  return records;
}

function inPieces(content: Uint8Array, size = 65_536): AsyncIterable<Uint8Array> {
  return {
    async *[Symbol.asyncIterator]() {
      for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size);
    },
  };
}

const counted = (records: readonly NeutralRecord[]) => {
  const counts: Record<string, number> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
const codes = (records: readonly NeutralRecord[], kind: NeutralRecord['kind']) => {
  const counts: Record<string, number> = {};
  for (const record of records.filter((each) => each.kind === kind))
    for (const { code } of 'problems' in record ? record.problems : []) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

describe('files that nobody here made up', () => {
  it('of Berlin, 2020: 149 of German among 1,114, appointments no course starts, no time invented', async () => {
    if (!isThere) return;
    const records = await recordsIn('berlin-vhs-json/courses-2020.json');
    expect(records).toHaveLength(1_114);
    expect(counted(records)).toEqual({ 'left-out': 1_023, incomplete: 91 });
    expect(codes(records, 'left-out')).toEqual({ 'not-a-german-course': 965, 'not-a-course': 58 });
    const drafts = records.flatMap((record) => (record.kind === 'incomplete' ? [record.draft] : []));
    expect(drafts.filter(({ sessions }) => sessions.length > 0)).toEqual([]);
    expect(drafts.filter(({ entryLevels }) => entryLevels.length > 0).length).toBeGreaterThan(40);
  });

  it('never take a level that title and module contradict', async () => {
    if (!isThere) return;
    const records = await recordsIn('berlin-vhs-json/courses-2020.json');
    const levelOf = (number: string) => {
      const record = records.find(({ raw }) => raw['nummer'] === number);
      return record?.kind === 'incomplete' ? record.draft.entryLevels.join() : record?.kind;
    };
    expect(levelOf('CW404-306F')).toBe('A2.1');
    expect(levelOf('CW404-349F')).toBe('');
    expect(levelOf('TS404.20D10F')).toBe('');
    expect(levelOf('CW404-712F')).toBe('');
  });

  it.each([
    ['berlin-vhs-json/one-record-2026.json', { 'left-out': 1 }],
    ['open-vhs-xml/openvhs-1.2-example.xml', { 'left-out': 5, refused: 1 }],
    ['kufer-xml/provider-export.xml', { course: 41, 'left-out': 16 }],
    ['kufer-xml/provider-export-moved.xml', { course: 41, 'left-out': 16 }],
    ['snapshot-guard/kurse_2025-11-12.json', { 'left-out': 16 }],
    ['snapshot-guard/kurse_2025-11-13.json', { 'left-out': 16 }],
    ['snapshot-guard/kurse_2025-12-09.json', { 'left-out': 3 }],
    ['snapshot-guard/kurse_2026-08-22.json', {}],
  ])('%s is recognised and read: %j', async (path, counts) => {
    if (!isThere) return;
    expect(counted(await recordsIn(path))).toEqual(counts);
  });

  it('of open-vhs: the one that is refused ends before it begins', async () => {
    if (!isThere) return;
    const records = await recordsIn('open-vhs-xml/openvhs-1.2-example.xml');
    expect(codes(records, 'refused')).toEqual({ 'course-start.ends-before-it-begins': 1 });
  });
});

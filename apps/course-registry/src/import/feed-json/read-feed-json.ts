import { textAt } from '../json/json-fields.js';
import { readJsonRecords } from '../json/read-json-records.js';
import type { NeutralRecord, SourceFile } from '../neutral-record.js';
import { neutralRecordOf } from '../source-course/neutral-record-of.js';
import { rawOf } from '../source-course/raw-of.js';
import type { SourceCourse, WrittenSession } from '../source-course/source-course.js';
import { isoDay } from '../source-course/written-days.js';
import { clockTime } from '../source-course/written-values.js';

const fieldNames = {
  externalId: 'guid',
  title: 'titel',
  entryLevels: 'titel',
  courseType: 'titel',
  startsOn: 'zeiten',
  endsOn: 'zeiten',
  sessions: 'zeiten',
  maxParticipants: 'plaetze',
  registeredElsewhere: 'plaetze',
  venue: 'ort',
} as const;

const noneAlone = /(?!)/;
/** 'Mo 17.11.2025 18:00 - 21:15 Uhr'; cancelled ones say so behind it. */
const dated =
  /(?:Mo|Di|Mi|Do|Fr|Sa|So)\s+(\d{2}\.\d{2}\.\d{4})\s+(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})(?:\s*Uhr)?(\s+abgesagt)?/g;

/** Reads the list of courses that a web site of the software cmxOrganize offers: a list, or an object with one. */
export async function* readFeedJson(file: SourceFile): AsyncIterable<NeutralRecord> {
  let position = 0;
  for await (const record of readJsonRecords(file, noneAlone)) {
    position += 1;
    yield neutralRecordOf(courseOf(record), position);
  }
}

function courseOf(record: unknown): SourceCourse {
  const text = (name: string) => textAt(record, name);
  const sessions = sessionsIn(text('zeiten') ?? '');
  const days = sessions.flatMap(({ on }) => on ?? []).sort();
  return {
    externalId: text('guid'),
    title: text('titel'),
    subject: '',
    startsOn: days[0],
    endsOn: days.at(-1),
    sessions,
    price: text('preis'),
    venue: { name: text('ort') },
    format: 'presence',
    accessible: false,
    childcare: false,
    raw: rawOf(['guid', 'nummer', 'titel', 'ort', 'preis', 'zeiten'].map((name) => [name, text(name)])),
    fieldNames,
  };
}

function sessionsIn(times: string): WrittenSession[] {
  return [...times.matchAll(dated)]
    .filter(([, , , , cancelled]) => !cancelled)
    .map(([, on, from, to]) => ({ on: isoDay(on), from: clockTime(from), to: clockTime(to) }));
}

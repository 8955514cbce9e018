import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, calendarDateOf, weekdayOf } from '@app/kernel';
import { type Finding, quantile, rounded } from '../report.js';
import { questions } from './questions.js';
import { Reader, timed } from './reader.js';

const readers = 200;
/** A page is looked at this long before the next one is asked for. */
const readsMilliseconds = 2_000;
const records = 1_000;
const atMostMilliseconds = 120_000;

interface Report {
  readonly id: string;
  readonly state: string;
  readonly counts?: Readonly<Record<string, number>>;
}

/** Two hundred people read the catalogue while a provider's file comes in. */
export async function readersDuringImport(base: string, authorization: string): Promise<Finding> {
  const reader = new Reader(`${base}/catalogue?`, readers);
  const latencies: number[] = [];
  let failed = 0;
  let over = false;
  const stop = new AbortController();
  setMaxListeners(readers, stop.signal);
  const paths = Array.from({ length: 40 }, (_, round) => questions(round).map(({ query }) => query)).flat();
  const reading = Array.from({ length: readers }, async (_, who) => {
    for (let at = who; !over; at += readers + 1) {
      const asked = timed(() => reader.read(paths[at % paths.length] ?? ''));
      await asked.then(
        ({ took }) => latencies.push(took),
        () => {
          failed += 1;
        },
      );
      await pause(readsMilliseconds, undefined, { signal: stop.signal }).catch(() => {});
    }
  });
  const begun = performance.now();
  const imported = await importing(base, authorization);
  const seconds = (performance.now() - begun) / 1_000;
  over = true;
  stop.abort();
  await Promise.all(reading);
  reader.close();
  return {
    what: `${readers} readers, a page every ${readsMilliseconds / 1_000} s each, while ${rounded(records)} records come in (${imported.state} after ${rounded(seconds, 1)} s, ${imported.counts?.['imported']} imported), p50 / p95 / most`,
    ours: `${rounded(quantile(latencies, 0.5))} / ${rounded(quantile(latencies, 0.95))} / ${rounded(Math.max(...latencies))} ms, ${rounded(latencies.length / seconds)} answers/s, ${failed} failed`,
    goal: 'no answer fails, every record comes in',
    reached: failed === 0 && imported.state === 'done' && imported.counts?.['imported'] === records,
  };
}

async function importing(base: string, authorization: string): Promise<Report> {
  const form = new FormData();
  form.append('format', 'kufer-xml');
  form.append('file', new Blob([kuferFile()], { type: 'application/xml' }), 'kurse.xml');
  const sent = await fetch(`${base}/imports`, { method: 'POST', headers: { authorization }, body: form });
  let report = (await sent.json()) as Report;
  const until = performance.now() + atMostMilliseconds;
  while (report.state === 'running' && performance.now() < until) {
    await pause(500);
    report = (await (await fetch(`${base}/imports/${report.id}`, { headers: { authorization } })).json()) as Report;
  }
  return report;
}

function kuferFile(): string {
  const first = addDays(calendarDateOf(new Date()), 40);
  const days = Array.from({ length: 42 }, (_, offset) => addDays(first, offset)).filter((day) => weekdayOf(day) < 5);
  const german = (day: string) => day.split('-').reverse().join('.');
  const sessions = days
    .map((day) => `<termin><tag>${german(day)}</tag><zeitvon>09:00</zeitvon><zeitbis>12:15</zeitbis></termin>`)
    .join('');
  const course = (number: number) => `
    <kurs><knr>B${number}</knr><fachbtext>Integrationskurs allgemein</fachbtext>
      <haupttitel>Allgemeiner Integrationskurs A1.1</haupttitel><ortgebaeude>Haus der Sprachen</ortgebaeude>
      <ortstr>Beispielstr. 1</ortstr><ortplz>44787</ortplz><ortname>Bochum</ortname>
      <beginndat>${german(days[0] ?? '')}</beginndat><endedat>${german(days.at(-1) ?? '')}</endedat>
      <beginnuhr>09:00</beginnuhr><endeuhr>12:15</endeuhr><dauer>${days.length}</dauer>
      <termine>${sessions}</termine><tnmin>8</tnmin><tnmax>20</tnmax></kurs>`;
  return `<?xml version="1.0" encoding="UTF-8"?><kurse>${Array.from({ length: records }, (_, at) => course(at)).join('')}</kurse>`;
}

import { addDays, type CalendarDate, calendarDateOf, weekdayOf } from '@app/kernel';

const sessionsEach = 20;
const levels = ['A1.1', 'A1.2', 'A2.1', 'A2.2', 'B1.1', 'B1.2'] as const;
const times = [
  ['08:30', '11:45'],
  ['09:00', '12:15'],
  ['12:30', '15:45'],
  ['13:00', '16:15'],
  ['16:00', '19:15'],
  ['17:30', '20:45'],
] as const;
const houses = 90;
const saturday = 5;

/**
 * An export of KuferSQL with so many courses of 20 sessions, some 3.5 KB each, as administration software writes it.
 * @param houses in how many houses they take place; in one, all courses of one level and time seem to be doubled
 */
export function anExport(count: number, prefix: string, inHouses = houses): Buffer {
  const first = addDays(calendarDateOf(new Date()), 28);
  const courses = Array.from({ length: count }, (_, i) =>
    course(`${prefix}-${i + 1}`, i, addDays(first, i % 180), inHouses),
  );
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<kurse>\n${courses.join('')}</kurse>\n`);
}

function course(number: string, i: number, first: CalendarDate, inHouses: number): string {
  const days = workingDays(first).map(german);
  const [from, to] = times[Math.floor(i / inHouses) % times.length] ?? times[0];
  const level = levels[Math.floor(i / inHouses / times.length) % levels.length];
  const sessions = days.map(
    (day) => `<termin><tag>${day}</tag><zeitvon>${from}</zeitvon><zeitbis>${to}</zeitbis></termin>\n`,
  );
  return `<kurs><knr>${number}</knr><fachb>A1</fachb><fachbtext>Integrationskurs allgemein</fachbtext>
<haupttitel>Allgemeiner Integrationskurs ${level}</haupttitel><inhalt>${'Der Kurs richtet sich an Menschen, die Deutsch lernen. '.repeat(20)}</inhalt>
<ortgebaeude>Haus der Sprachen</ortgebaeude><ortstr>Beispielstr. ${(i % inHouses) + 1}</ortstr><ortplz>44787</ortplz><ortname>Bochum</ortname>
<beginndat>${days[0]}</beginndat><endedat>${days.at(-1)}</endedat><dauer>${sessionsEach}</dauer><termine>${sessions.join('')}</termine>
<tnmax>20</tnmax><tnmin>10</tnmin><tnanmeldungen>7</tnanmeldungen></kurs>
`;
}

function workingDays(first: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = first; days.length < sessionsEach; day = addDays(day, 1))
    if (weekdayOf(day) < saturday) days.push(day);
  return days;
}

function german(day: CalendarDate): string {
  return day.split('-').reverse().join('.');
}

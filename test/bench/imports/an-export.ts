import { addDays, type CalendarDate, calendarDateOf } from '@app/kernel';

const sessionsEach = 20;

/** An export of KuferSQL with so many courses of 20 sessions, some 3.5 KB each, as administration software writes it. */
export function anExport(count: number, prefix: string): Buffer {
  const first = addDays(calendarDateOf(new Date()), 28);
  const courses = Array.from({ length: count }, (_, i) => course(`${prefix}-${i + 1}`, addDays(first, i % 180)));
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<kurse>\n${courses.join('')}</kurse>\n`);
}

function course(number: string, first: CalendarDate): string {
  const days = Array.from({ length: sessionsEach }, (_, offset) => german(addDays(first, offset)));
  const sessions = days.map(
    (day) => `<termin><tag>${day}</tag><zeitvon>09:00</zeitvon><zeitbis>12:15</zeitbis></termin>\n`,
  );
  return `<kurs><knr>${number}</knr><fachb>A1</fachb><fachbtext>Integrationskurs allgemein</fachbtext>
<haupttitel>Allgemeiner Integrationskurs A2.1</haupttitel><inhalt>${'Der Kurs richtet sich an Menschen, die Deutsch lernen. '.repeat(20)}</inhalt>
<ortgebaeude>Haus der Sprachen</ortgebaeude><ortstr>Beispielstr. 1</ortstr><ortplz>44787</ortplz><ortname>Bochum</ortname>
<beginndat>${days[0]}</beginndat><endedat>${days.at(-1)}</endedat><dauer>${sessionsEach}</dauer><termine>${sessions.join('')}</termine>
<tnmax>20</tnmax><tnmin>10</tnmin><tnanmeldungen>7</tnanmeldungen></kurs>
`;
}

function german(day: CalendarDate): string {
  return day.split('-').reverse().join('.');
}

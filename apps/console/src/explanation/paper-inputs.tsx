import type { ExplanationDocument } from '@app/contracts';
import { type CalendarDate, fromDayNumber, slotsIn } from '@app/kernel';
import { Facts } from '../design/facts.js';
import { Table } from '../design/table.js';
import { de } from '../texts/de.js';
import { paper as words } from '../texts/explanation-export.de.js';
import { day } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { Availability } from '../waiting-entries/availability.js';

const dateOf = (number: number | undefined) => day('de', number === undefined ? undefined : fromDayNumber(number));

/** What was known of the person, and the values of the rules. */
export function PaperInputs({ document: { person, policy } }: { document: ExplanationDocument }) {
  const { earliestStart, latestStart } = person;
  return (
    <>
      <h2 class="kern-heading-medium">{words.inputs}</h2>
      <Facts
        facts={[
          { name: words.level, value: labelOf(de.levels, person.level) },
          { name: words.track, value: labelOf(de.tracks, person.track) },
          { name: words.funding, value: <Funding person={person} /> },
          { name: words.availability, value: <Availability slots={slotsIn(person.availability)} /> },
          { name: words.reach, value: words.km(Math.floor(person.reachMetres / 1_000)) },
          {
            name: words.needs,
            value: [person.childcare && words.childcare, person.accessible && words.accessible]
              .filter(Boolean)
              .join(', '),
          },
          {
            name: words.window,
            value: [
              earliestStart !== undefined && words.from(dateOf(earliestStart)),
              latestStart !== undefined && words.to(dateOf(latestStart)),
            ]
              .filter(Boolean)
              .join(' '),
          },
          { name: words.waitingSince, value: dateOf(person.waitingSince) },
        ]}
      />
      <h2 class="kern-heading-medium">{words.terms}</h2>
      <Table
        caption={`${words.policy}: ${policy.version}`}
        rows={Object.entries(policy.terms)}
        keyOf={([name]) => name}
        columns={[
          { head: words.terms, isName: true, cell: ([name]) => labelOf(de.policies.terms, name) },
          { head: words.term, cell: ([, value]) => termInWords(value) },
        ]}
      />
    </>
  );
}

function termInWords(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? de.yes : de.no;
  return typeof value === 'string' ? labelOf(de.policies.choices, value) : String(value);
}

function Funding({ person }: { person: ExplanationDocument['person'] }) {
  const until = (path: string): CalendarDate | undefined => {
    const last =
      path === 'bamf-entitled' ? person.entitledUntil : path === 'bamf-obliged' ? person.obligedUntil : undefined;
    return last === undefined ? undefined : fromDayNumber(last);
  };
  return (
    <>
      {person.funding.map((path) => {
        const last = until(path);
        const name = labelOf(de.fundingPaths, path);
        return (
          <span class="line" key={path}>
            {last ? words.until(name, day('de', last)) : name}
          </span>
        );
      })}
    </>
  );
}

import type { FindingView } from '@app/contracts';
import type { RuleFinding, RuleFindingCode } from '@app/rule-packs';

type Values = RuleFinding['values'];

/** What a finding under a rule says to people, in German. */
export const ruleFindingMessages: Readonly<Record<RuleFindingCode, (values: Values) => string>> = {
  'group-above-maximum': ({ is, rule }) =>
    `Die Gruppe hat bis zu ${is} Plätze, das Regelwerk sieht höchstens ${rule} vor.`,
  'group-below-minimum': ({ is, rule }) => `Die Gruppe hat ${is} Plätze, das Regelwerk sieht mindestens ${rule} vor.`,
  'minimum-above-start-trigger': ({ is, rule }) =>
    `Die Mindestzahl ist ${is}; nach dem Regelwerk soll der Kurs schon mit ${rule} Angemeldeten beginnen.`,
  'units-above-rule': ({ is, rule }) =>
    `Der Kurs hat ${is} Unterrichtseinheiten, das Regelwerk sieht höchstens ${rule} vor.`,
  'units-a-week-above-rule': ({ is, rule }) =>
    `In einer Woche liegen ${is} Unterrichtseinheiten, das Regelwerk sieht höchstens ${rule} vor.`,
  'too-many-sections': ({ is, rule }) => `Der Kurs hat ${is} Abschnitte, das Regelwerk sieht höchstens ${rule} vor.`,
  'section-units-differ': ({ is, rule }) =>
    `Ein Abschnitt hat ${is} Unterrichtseinheiten, nach dem Regelwerk sind es ${rule}.`,
  'level-outside-rule': ({ is, rule }) => `Das Niveau ${is} gehört nicht zu denen dieser Kursart: ${rule}.`,
  'section-levels-out-of-order': ({ is, rule }) => `Auf einen Abschnitt mit Niveau ${rule} folgt einer mit ${is}.`,
  'starts-late-after-registration': ({ is, rule }) =>
    `Der Kurs beginnt ${is} Wochen nach Anmeldeschluss; er soll höchstens ${rule} Wochen nach der Anmeldung beginnen.`,
  'registration-after-late-entry': ({ is, rule }) =>
    `Bis zum Anmeldeschluss sind ${is} Unterrichtseinheiten unterrichtet; rechtzeitig ist ein Einstieg nur in den ersten ${rule}.`,
};

/** As people see it, with the version of the rules it follows from. */
export function ruleFindingView({ code, severity, pointer, values, source, packVersion }: RuleFinding): FindingView {
  const message = ruleFindingMessages[code]({ is: named(values.is), rule: named(values.rule) });
  return { code, message, severity, pointer, values, source, rulePack: packVersion };
}

function named(value: number | string): number | string {
  return typeof value === 'number' ? value : value.replace('orientation', 'Orientierungskurs');
}

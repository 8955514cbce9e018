type Value = number | string;

/** What the rules for a course type have otherwise than a course start, in German. */
export const ruleFindings = {
  severities: { warning: 'Abweichung', notice: 'Ungewöhnlich' },
  under: (source: string, pack: string) => `${source}; Regelwerk ${pack}`,
  says: {
    'group-above-maximum': (is: Value, rule: Value) =>
      `Die Gruppe hat bis zu ${is} Plätze, das Regelwerk sieht höchstens ${rule} vor.`,
    'group-below-minimum': (is: Value, rule: Value) =>
      `Die Gruppe hat ${is} Plätze, das Regelwerk sieht mindestens ${rule} vor.`,
    'minimum-above-start-trigger': (is: Value, rule: Value) =>
      `Die Mindestzahl ist ${is}; nach dem Regelwerk soll der Kurs schon mit ${rule} Angemeldeten beginnen.`,
    'units-above-rule': (is: Value, rule: Value) =>
      `Der Kurs hat ${is} Unterrichtseinheiten, das Regelwerk sieht höchstens ${rule} vor.`,
    'units-a-week-above-rule': (is: Value, rule: Value) =>
      `In einer Woche liegen ${is} Unterrichtseinheiten, das Regelwerk sieht höchstens ${rule} vor.`,
    'too-many-sections': (is: Value, rule: Value) =>
      `Der Kurs hat ${is} Abschnitte, das Regelwerk sieht höchstens ${rule} vor.`,
    'section-units-differ': (is: Value, rule: Value) =>
      `Ein Abschnitt hat ${is} Unterrichtseinheiten, nach dem Regelwerk sind es ${rule}.`,
    'level-outside-rule': (is: Value, rule: Value) => `Das Niveau ${is} gehört nicht zu denen dieser Kursart: ${rule}.`,
    'section-levels-out-of-order': (is: Value, rule: Value) =>
      `Auf einen Abschnitt mit Niveau ${rule} folgt einer mit ${is}.`,
    'starts-late-after-registration': (is: Value, rule: Value) =>
      `Der Kurs beginnt ${is} Wochen nach Anmeldeschluss; er soll höchstens ${rule} Wochen nach der Anmeldung beginnen.`,
    'registration-after-late-entry': (is: Value, rule: Value) =>
      `Bis zum Anmeldeschluss sind ${is} Unterrichtseinheiten unterrichtet; rechtzeitig ist ein Einstieg nur in den ersten ${rule}.`,
  },
};

import type { ruleFindings as german } from './rule-findings.de.js';

export const ruleFindings: typeof german = {
  severities: { warning: 'Deviation', notice: 'Unusual' },
  under: (source, pack) => `${source}; rules ${pack}`,
  says: {
    'group-above-maximum': (is, rule) => `The group has up to ${is} places; the rules allow ${rule} at the most.`,
    'group-below-minimum': (is, rule) => `The group has ${is} places; the rules ask for ${rule} at least.`,
    'minimum-above-start-trigger': (is, rule) =>
      `The minimum is ${is}; under the rules the course shall be held with ${rule} registered people.`,
    'units-above-rule': (is, rule) => `The course has ${is} units; the rules allow ${rule} at the most.`,
    'units-a-week-above-rule': (is, rule) => `One week has ${is} units; the rules allow ${rule} at the most.`,
    'too-many-sections': (is, rule) => `The course has ${is} sections; the rules allow ${rule} at the most.`,
    'section-units-differ': (is, rule) => `A section has ${is} units; under the rules it has ${rule}.`,
    'level-outside-rule': (is, rule) => `The level ${is} is not one of this type of course: ${rule}.`,
    'section-levels-out-of-order': (is, rule) => `A section at level ${rule} is followed by one at ${is}.`,
    'starts-late-after-registration': (is, rule) =>
      `The course begins ${is} weeks after registration closes; it shall begin within ${rule} weeks of a registration.`,
    'registration-after-late-entry': (is, rule) =>
      `By the registration deadline ${is} units have been taught; beginning is on time only within the first ${rule}.`,
  },
};

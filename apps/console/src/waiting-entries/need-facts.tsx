import type { EntitlementBody, NeedBody } from '@app/contracts';
import { type Fact, Facts } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { nameOfMunicipality } from '../need-form/need-values.js';
import { day } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { Availability } from './availability.js';
import type { OfEntry } from './of-entry.js';

export function NeedFacts({ entry: { need, completed } }: OfEntry) {
  const { texts, language } = useGuest();
  const words = texts.entry;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.need}</h2>
      <Facts
        facts={[
          { name: words.level, value: labelOf(texts.levels, need.level) },
          { name: words.assessed, value: <Evidence need={need} /> },
          { name: words.track, value: labelOf(texts.tracks, need.track) },
          ...useEntitlements(need),
          { name: words.municipality, value: nameOfMunicipality(need.municipality) },
          { name: words.reach, value: words.km(need.reachKm) },
          { name: words.availability, value: <Availability slots={need.availability} /> },
          { name: words.childcare, value: need.childcare && texts.yes },
          { name: words.accessible, value: need.accessible && texts.yes },
          { name: words.earliest, value: day(language, need.earliestStart) },
          { name: words.latest, value: day(language, need.latestStart) },
          ...useWishes(need),
          { name: words.completed, value: day(language, completed?.on) },
        ]}
      />
    </section>
  );
}

function Evidence({ need: { levelSource, levelTest, levelAssessedOn } }: { need: NeedBody }) {
  const { texts, language } = useGuest();
  const said = [
    levelSource && labelOf(texts.needForm.levelSources, levelSource),
    levelTest && labelOf(texts.standing.levelTests, levelTest),
    day(language, levelAssessedOn),
  ];
  return <>{said.filter(Boolean).join(', ') || texts.none}</>;
}

function useEntitlements({ entitlements, obligation }: NeedBody): readonly Fact[] {
  const { texts, language } = useGuest();
  const { page, issuingBodies } = texts.standing;
  const said = ({ path, issuedBy, validUntil }: EntitlementBody) =>
    [
      labelOf(texts.fundingPaths, path),
      issuedBy && issuedBy !== 'none' && page.issuedBy(issuingBodies[issuedBy]),
      validUntil && texts.entry.validUntil(day(language, validUntil)),
    ].filter(Boolean);
  return [
    {
      name: texts.entry.entitlements,
      value: entitlements.map((entitlement) => (
        <span class="line" key={entitlement.path}>
          {said(entitlement).join(', ')}
        </span>
      )),
    },
    {
      name: page.obligation,
      value: obligation && page.obligedSince(issuingBodies[obligation.by], day(language, obligation.since)),
    },
  ];
}

function useWishes(need: NeedBody): readonly Fact[] {
  const { texts, language } = useGuest();
  const { page } = texts.standing;
  const { formats = [], wantedCourseTypes = [], unwantedProviderIds = [], youthUntil } = need;
  const groups = [
    need.woman && texts.targetGroups.women,
    need.parent && texts.targetGroups.parents,
    youthUntil && `${texts.targetGroups.youth} (${texts.entry.validUntil(day(language, youthUntil))})`,
  ];
  return [
    {
      name: texts.entry.intensity,
      value: need.intensity ? labelOf(texts.intensities, need.intensity) : texts.entry.anyIntensity,
    },
    { name: page.formats, value: formats.map((format) => texts.formats[format]).join(', ') },
    { name: page.wantedCourseTypes, value: wantedCourseTypes.map((type) => texts.courseTypes[type]).join(', ') },
    {
      name: page.unwantedProviders,
      value: unwantedProviderIds.length > 0 && page.providers(unwantedProviderIds.length),
    },
    { name: texts.entry.groups, value: groups.filter(Boolean).join(', ') },
  ];
}

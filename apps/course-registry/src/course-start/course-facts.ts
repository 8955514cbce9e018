import { type CourseStartFacts, sectionText } from '@app/contracts';
import type { AnnouncedCourseStart, PastCourseStart } from './domain/course-start.js';
import { derive } from './domain/derive.js';
import { sectionEntryOf } from './section-entry.js';

/** The whole course start as other services know it. */
export function factsOf(
  courseStart: AnnouncedCourseStart | PastCourseStart,
  provider: { readonly name: string; readonly contact: string | undefined },
): CourseStartFacts {
  const { id, version, status, providerId, content, previouslyStartsOn, updatedAt } = courseStart;
  const { postalCode, place, street, municipality, easting, northing } = content.venue ?? {};
  const derived = derive(content);
  return {
    courseStartId: id,
    version,
    status,
    providerId,
    providerName: provider.name,
    title: content.title,
    courseType: content.courseType,
    track: content.track,
    entryLevels: [...content.entryLevels],
    format: content.format,
    targetGroup: content.targetGroup,
    fundingPaths: [...derived.fundingPaths],
    intensity: derived.intensity,
    childcare: content.childcare,
    accessible: content.accessible,
    ...(municipality && { municipality }),
    ...(postalCode && { postalCode }),
    ...(place && { placeName: place }),
    ...(street && { street }),
    ...(easting !== undefined && { easting }),
    ...(northing !== undefined && { northing }),
    startsOn: content.startsOn,
    endsOn: content.endsOn,
    entryClosesOn: derived.entryClosesOn,
    decidesOn: derived.decidesOn,
    ...(previouslyStartsOn && { previouslyStartsOn }),
    slots: derived.slots,
    times: derived.times,
    units: derived.units,
    maxParticipants: content.maxParticipants,
    minParticipants: content.minParticipants,
    registeredElsewhere: content.registeredElsewhere,
    ...(content.supportLanguages && { supportLanguages: [...content.supportLanguages] }),
    ...(content.sections?.length && {
      sectionCount: content.sections.length,
      sections: content.sections.map(sectionText),
    }),
    ...runningSectionOf(courseStart),
    ...(content.chain && { chainKey: content.chain.key, chainPosition: content.chain.position }),
    ...(provider.contact !== undefined && { contact: provider.contact }),
    asOf: updatedAt.toISOString(),
  };
}

/** Where people may enter a course past its first section; the first is entered as the course itself. */
function runningSectionOf(
  courseStart: AnnouncedCourseStart | PastCourseStart,
): Pick<CourseStartFacts, 'sectionLevel' | 'sectionStartsOn' | 'sectionEntryClosesOn'> {
  const entry = sectionEntryOf(courseStart);
  if (!entry) return {};
  return { sectionLevel: entry.level, sectionStartsOn: entry.startsOn, sectionEntryClosesOn: entry.entryClosesOn };
}

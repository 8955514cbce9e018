/** How many people are in sight for a course start `c` with its place in the plan `p`, as columns of a standing. */
export const standingColumns = `
  c.id as "courseStartId", c.facts->>'decidesOn' as "decidesOn", (c.facts->>'minParticipants')::int as minimum,
  c.max_participants as capacity, c.registered_elsewhere as taken, coalesce(h.held, 0)::int as held,
  coalesce(p.members, 0) as planned`;

export const standingSources = `
  course_start c left join planned_course p on p.course_start_id = c.id
  left join lateral (select count(*) as held from place where course_start_id = c.id) h on true`;

export const inSight = '(c.registered_elsewhere + h.held + coalesce(p.members, 0))';
export const regionOfCourse = `region_of(coalesce(left(c.facts->>'municipality', 5), ''))`;
export const notBegun = `c.status in ('published', 'postponed')`;

/** Course starts in somebody's areas (`$n`); one that is held nowhere is in everybody's. */
export function inAreas(parameter: number): string {
  return `(c.facts->>'municipality' is null
           or exists (select 1 from unnest($${parameter}::text[]) area where c.facts->>'municipality' like area || '%'))`;
}

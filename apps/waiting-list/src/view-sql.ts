/** SQL of what is said of a course start beside something else, as CourseStartBrief. @param course its row's name in the query */
export const courseStartBrief = (course: string): string => `json_build_object(
  'title', ${course}.facts->'title', 'providerId', ${course}.provider_id,
  'providerName', ${course}.facts->'providerName', 'placeName', ${course}.facts->'placeName',
  'startsOn', ${course}.facts->'startsOn', 'times', ${course}.facts->'times',
  'entryLevels', ${course}.facts->'entryLevels')`;

/** SQL of an instant as RFC 3339 in UTC, in milliseconds. */
export const instantText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** How courses are told apart by wishes: by their type and by the form they are held in, said as one word. */
export function kindOf(courseType: string, format: string): string {
  return `${courseType}/${format}`;
}

export interface Choice {
  readonly courseTypes: readonly string[];
  readonly formats: readonly string[];
}

/** The kinds of course that will do. Undefined when every kind will, those nobody knows yet included. */
export function wantedKinds(wanted: Choice, every: Choice): readonly string[] | undefined {
  const courseTypes = wanted.courseTypes.length > 0 ? wanted.courseTypes : every.courseTypes;
  const anyType = every.courseTypes.every((type) => courseTypes.includes(type));
  const anyFormat = every.formats.every((format) => wanted.formats.includes(format));
  if (anyType && anyFormat) return undefined;
  return courseTypes.flatMap((type) => wanted.formats.map((format) => kindOf(type, format)));
}

/** Official municipality key: 8 digits, or the first 5 of them for a county. A string: leading zeros count. */
export type Ags = string & { readonly of: 'Ags' };

export function isMunicipalityAgs(text: unknown): text is Ags {
  return typeof text === 'string' && /^\d{8}$/.test(text);
}

export function countyOf(municipality: Ags): Ags {
  return municipality.slice(0, 5) as Ags;
}

/** Keys of the whole counties among areas, 5 digits each, sorted: a town that is a county of its own may stand under either. */
export function wholeCounties(areas: readonly string[]): readonly string[] {
  const whole = areas.filter((area) => area.length === 5 || (area.length === 8 && area.endsWith('000')));
  return [...new Set(whole.map((area) => area.slice(0, 5)))].sort();
}

/** True when `area` (a county's 5 or a municipality's 8 digits, nothing shorter) contains `municipality`. */
export function areaContains(area: string, municipality: string): boolean {
  return area.length === 8 ? area === municipality : area.length === 5 && municipality.slice(0, 5) === area;
}

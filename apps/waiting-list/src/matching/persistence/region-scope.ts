import { quoted, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** The region every county belongs to that is not named in another. */
export const everywhereElse = 'all';

/** Which counties are of a region: these, or, for the region of all others, every one but these. */
export interface RegionScope {
  readonly region: string;
  readonly counties: readonly string[];
  readonly within: boolean;
}

/** SQL that is true for the counties of a scope, whose two parameters are `$first` and the one after it. */
export function ofRegion(county: string, first: number): string {
  return `(${county} = any($${first}::text[])) = $${first + 1}::boolean`;
}

/** The same where SQL has no parameters. */
export function inScope(county: string, { counties, within }: RegionScope): string {
  return `(${county} = any(${quoted(counties)})) = ${within}`;
}

export function scopeValues({ counties, within }: RegionScope): readonly unknown[] {
  return [counties, within];
}

@Injectable()
export class RegionScopes {
  async of(tx: Tx, region: string): Promise<RegionScope> {
    const mapped: readonly { readonly county: string; readonly region: string }[] = await tx.query(
      'select county, region from region_county order by county',
    );
    const within = region !== everywhereElse;
    const counties = mapped.filter((one) => (one.region === region) === within).map(({ county }) => county);
    return { region, counties, within };
  }
}

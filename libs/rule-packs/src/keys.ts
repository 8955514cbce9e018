/** How somebody may come by a place in a course of this type; the keys agreed between the services. */
export type FundingKey = 'bamf-entitled' | 'bamf-obliged' | 'jobcenter' | 'county' | 'self';

/** Where a rule is written down. */
export interface Source {
  readonly law: string;
  readonly paragraph: string;
}

/** Who can open a way into a course, as the services call them. */
export type IssuerKey =
  | 'foreigners_authority'
  | 'jobcenter'
  | 'asylum_benefits_office'
  | 'employment_agency'
  | 'bamf'
  | 'bva'
  | 'county'
  | 'none';

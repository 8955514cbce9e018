import {
  type CourseFormat,
  type CourseSearchSort,
  type CourseStartStatus,
  type CourseType,
  catalogueStatuses,
  courseFormats,
  courseSearchSorts,
  courseStartStatuses,
  courseTypes,
  type FundingPath,
  fundingPaths,
  type Intensity,
  intensities,
  type TargetGroup,
  targetGroups,
} from '@app/contracts';
import { type Level, levels, type Slot, slots, type Track, tracks } from '@app/kernel';
import { IsDay, PageRequest } from '@app/runtime';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const yesOrNo = ['true', 'false'] as const;
type YesOrNo = (typeof yesOrNo)[number];

/** One or several, separated by commas. */
function OneOf(allowed: readonly string[]): PropertyDecorator {
  return all(IsOptional(), Transform(commas), IsArray(), ArrayUnique(), IsIn(allowed, { each: true }));
}

/** What one may search by; the same for professionals, the public catalogue and its feeds. */
export class CourseSearchRequest extends PageRequest {
  @OneOf(levels) level?: Level[];
  @OneOf(courseTypes) courseType?: CourseType[];
  @OneOf(tracks) track?: Track[];
  @OneOf(fundingPaths) funding?: FundingPath[];
  @OneOf(targetGroups) targetGroup?: TargetGroup[];
  @OneOf(courseFormats) format?: CourseFormat[];
  @IsOptional() @IsIn(intensities) intensity?: Intensity;
  @IsOptional()
  @Transform(commas)
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(10)
  @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, { each: true })
  languages?: string[];
  @IsOptional() @IsIn(yesOrNo) childcare?: YesOrNo;
  @IsOptional() @IsIn(yesOrNo) accessible?: YesOrNo;
  /** Key of a provider. */
  @IsOptional() @Matches(/^[a-z0-9-]{1,100}$/) provider?: string;
  @IsOptional() @IsDay() from?: string;
  @IsOptional() @IsDay() to?: string;
  /** A county's 5 or a municipality's 8 digits. */
  @IsOptional() @Matches(/^(\d{5}|\d{8})$/) area?: string;
  /** A municipality's 8 digits or a postcode's 5. */
  @IsOptional() @Matches(/^(\d{5}|\d{8})$/) near?: string;
  /** Kilometres around `near`. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (/^\d{1,3}$/.test(String(value)) ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(300)
  radius?: number;
  /** The slots of the week one has free. */
  @OneOf(slots) slots?: Slot[];
  @IsOptional() @IsIn(yesOrNo) free?: YesOrNo;
  @IsOptional() @IsIn(yesOrNo) enterable?: YesOrNo;
  @IsOptional() @IsIn(courseSearchSorts) sort?: CourseSearchSort;
}

/** GET course-starts. `provider` may be 'mine'. */
export class SearchCourseStartsRequest extends CourseSearchRequest {
  @OneOf(courseStartStatuses) status?: CourseStartStatus[];
}

/** GET catalogue and its feeds. */
export class SearchCatalogueRequest extends CourseSearchRequest {
  @OneOf(catalogueStatuses) status?: (typeof catalogueStatuses)[number][];
}

/** A field of a form that was left empty asks for nothing. */
function commas({ value }: { value: unknown }): unknown {
  if (typeof value !== 'string') return value;
  const parts = value.split(',').filter(Boolean);
  return parts.length > 0 ? parts : undefined;
}

function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

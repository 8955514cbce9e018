import { courseFormats, courseTypes } from '@app/contracts';
import { eachOneOf, type Rule, when } from './field-rule.js';

const formats: Rule = ({ formats }) =>
  formats === undefined
    ? []
    : [
        ...when(formats.length === 0, 'formats', 'formats-empty', 'At least one form of course.'),
        ...eachOneOf(courseFormats, formats, 'formats', 'format-unknown'),
      ];

const wantedCourseTypes: Rule = ({ wantedCourseTypes = [] }) =>
  eachOneOf(courseTypes, wantedCourseTypes, 'wantedCourseTypes', 'course-type-unknown');

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const unwantedProviders: Rule = ({ unwantedProviderIds = [] }) =>
  unwantedProviderIds.flatMap((provider, index) => [
    ...when(!id.test(provider), `unwantedProviderIds/${index}`, 'provider-malformed', 'The id of a provider.'),
    ...when(
      unwantedProviderIds.indexOf(provider) !== index,
      `unwantedProviderIds/${index}`,
      'said-twice',
      'Each is said once.',
    ),
  ]);

export const wishRules: readonly Rule[] = [formats, wantedCourseTypes, unwantedProviders];

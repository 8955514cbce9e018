import type { GoalBody, GoalChangeBody } from '@app/contracts';
import { entered, type FormValues, given, text, whole } from '../design/form-values.js';

export const units = ['days', 'weeks'] as const;

/** What a form says is to be set; what is no number goes on as it was written, so that the service names the field. */
export function goalIn(values: FormValues): GoalBody {
  return given({
    figure: text(values, 'figure') as GoalBody['figure'],
    atMostDays: daysIn(values) as number,
    level: entered(values, 'level'),
    courseType: entered(values, 'courseType') as GoalBody['courseType'],
    county: entered(values, 'county'),
    validFrom: entered(values, 'validFrom'),
    reason: text(values, 'reason'),
  });
}

export function goalChangeIn(values: FormValues): GoalChangeBody {
  return given({
    atMostDays: daysIn(values),
    validFrom: entered(values, 'validFrom'),
    reason: text(values, 'reason'),
  });
}

/** How a limit stands in a form: whole weeks as weeks. */
export function limitValues(days: number): FormValues {
  return days % 7 === 0 ? { atMostDays: String(days / 7), unit: 'weeks' } : { atMostDays: String(days), unit: 'days' };
}

function daysIn(values: FormValues): number | undefined {
  const number = whole(values, 'atMostDays');
  return typeof number === 'number' && text(values, 'unit') === 'weeks' ? number * 7 : number;
}

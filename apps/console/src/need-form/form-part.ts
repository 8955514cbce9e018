import type { FormErrors } from '../design/field-errors.js';
import type { FormValues } from '../design/form-values.js';

/** What every part of the form needs. */
export interface FormPart {
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

import { ValidateIf } from 'class-validator';

/** May be left out, but not be null. */
export function Maybe(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

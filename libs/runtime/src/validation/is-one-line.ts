import { ValidateBy } from 'class-validator';

/** Control characters, line breaks of every kind, and marks that turn the direction of all that follows. */
const breaksLine = /[\p{Cc}\u2028\u2029\u202A-\u202E]/u;

/** Names and titles stand in lists, tables, calendars and mails: they are one line and leave the text around them alone. */
export function IsOneLine(): PropertyDecorator {
  return ValidateBy({
    name: 'isOneLine',
    validator: {
      validate: (value: unknown) => typeof value !== 'string' || !breaksLine.test(value),
      defaultMessage: () => 'One line of text without control characters.',
    },
  });
}

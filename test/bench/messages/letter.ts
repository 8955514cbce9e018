import type { Route } from '@app/contracts';
import { IsInt, IsString } from 'class-validator';

/** A message of about one kilobyte, as long as a course start's facts. */
export class LetterV1 {
  static readonly type = 'course-registry.letter.v1';

  @IsInt() number: number;
  @IsInt() sentAt: number;
  @IsString() text: string;
}

export const letterRoutes: readonly Route[] = [{ message: LetterV1, from: 'course-registry', to: ['notification'] }];

export const text = 'x'.repeat(1_000);

export function letter(number: number): LetterV1 {
  return { number, sentAt: Date.now(), text };
}

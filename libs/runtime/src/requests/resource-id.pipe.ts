import { notFound } from '@app/kernel';
import type { PipeTransform } from '@nestjs/common';
import { isId } from './cursor.js';

/** `@Param('id', new ResourceId('course-start'))`: what cannot be an id answers like one that does not exist. */
export class ResourceId implements PipeTransform<string, string> {
  constructor(private readonly what: string) {}

  transform(text: string): string {
    const id = text.toLowerCase();
    if (!isId(id)) throw notFound(this.what);
    return id;
  }
}

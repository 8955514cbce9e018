import { notFound } from '@app/kernel';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** The name of a policy's version, 'all-7'; what cannot be one answers like one that does not exist. */
@Injectable()
export class PolicyId implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!/^[a-z0-9-]{1,60}$/.test(text)) throw notFound('policy');
    return text;
  }
}

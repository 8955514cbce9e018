import type { ImportRecordView } from '@app/contracts';
import type { ImportedContent } from '../course-start/take-over-course-start/take-over-course-start.command.js';

type Problem = ImportRecordView['problems'][number];

interface Position {
  /** 1-based, in the file. */
  readonly position: number;
  readonly externalId?: string;
  readonly title?: string;
}

/** What every format's adapter makes of one record of a file. */
export type NeutralRecord = Position &
  (
    | {
        readonly kind: 'course';
        readonly externalId: string;
        readonly content: ImportedContent;
        /** The file's name for a field of the content ('startsOn'), to speak of problems in the provider's words. */
        readonly fieldNames: Readonly<Record<string, string>>;
      }
    | { readonly kind: 'left-out'; readonly problems: readonly Problem[] }
    | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  );

/** Reads one format: records in the order of the file, one at a time, memory bounded. Throws BrokenFile. */
export type RecordReader = (file: AsyncIterable<Uint8Array>) => AsyncIterable<NeutralRecord>;

/** The file cannot be read any further; records before the place stay. */
export class BrokenFile extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'BrokenFile';
  }
}

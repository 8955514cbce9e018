import type { ImportRecordView, LackingPart } from '@app/contracts';
import type { ImportedContent } from '../course-start/take-over-course-starts/take-over-course-starts.command.js';

export type Problem = ImportRecordView['problems'][number];

interface Position {
  /** 1-based, in the file. */
  readonly position: number;
  readonly externalId?: string;
  readonly title?: string;
  /** The file's own words by its own names of fields; nothing about people. */
  readonly raw: Readonly<Record<string, string>>;
  readonly startsOn?: string;
  readonly endsOn?: string;
  /** The file says that the course does not take place. A person decides what follows. */
  readonly cancelledInFile?: true;
}

/** The file's name for a field of the content ('startsOn'), to speak of problems in the provider's words. */
export type FieldNames = Readonly<Record<string, string>>;

/** What is known for certain of a course start; what is not is left out. */
export type Draft = Omit<ImportedContent, Guessable> & Partial<Pick<ImportedContent, Guessable>>;
type Guessable = 'courseType' | 'track' | 'maxParticipants' | 'registeredElsewhere';

/** What every format's adapter makes of one record of a file. */
export type NeutralRecord = Position &
  (
    | {
        readonly kind: 'course';
        readonly externalId: string;
        readonly content: ImportedContent;
        readonly fieldNames: FieldNames;
      }
    | {
        readonly kind: 'incomplete';
        readonly externalId: string;
        readonly draft: Draft;
        readonly lacking: readonly LackingPart[];
        readonly fieldNames: FieldNames;
        readonly problems: readonly Problem[];
      }
    | { readonly kind: 'left-out'; readonly problems: readonly Problem[] }
    | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  );

/** A file in pieces; may be read more than once. Where it is kept it can be read from any place, too. */
export interface SourceFile extends AsyncIterable<Uint8Array> {
  readonly anywhere?: {
    /** In bytes. */
    size(): Promise<number>;
    /** What stands from here to the end; counts from 0. */
    from(start: number): AsyncIterable<Uint8Array>;
  };
}

/** Reads one format: records in the order of the file, one at a time, memory bounded. Throws BrokenFile. */
export type RecordReader = (file: SourceFile) => AsyncIterable<NeutralRecord>;

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

/** A row of COPY in its binary form, to be read field by field in the order of the columns. */
export class CopiedRow {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;

  /** PostgreSQL sends every row as a message of its own; the first begins with the header, the last has no row. */
  open(message: Buffer): boolean {
    this.#bytes = message;
    this.#at = message[0] === signature[0] && message.indexOf(signature) === 0 ? headerLength : 0;
    const columns = message.readInt16BE(this.#at);
    this.#at += 2;
    return columns >= 0;
  }

  /** @throws where fields were left unread: what follows would be misread. */
  close(): void {
    if (this.#at !== this.#bytes.length) throw new RangeError('A copied row has fields that nobody read.');
  }

  /** `integer`, or a day less another. */
  int(): number {
    this.#mustBe(4);
    return this.#int();
  }

  /** Undefined for null. */
  intIfAny(): number | undefined {
    const length = this.#length();
    if (length === -1) return undefined;
    return this.#int();
  }

  /** `bigint`, as long as it is exact. */
  bigint(): number {
    this.#mustBe(8);
    const high = this.#int();
    const low = this.#int() >>> 0;
    return high * 2 ** 32 + low;
  }

  boolean(): boolean {
    this.#mustBe(1);
    this.#at += 1;
    return this.#bytes[this.#at - 1] === 1;
  }

  /** Letters without accents: codes and ids. */
  ascii(): string {
    return this.asciiIfAny() ?? '';
  }

  asciiIfAny(): string | undefined {
    const length = this.#length();
    if (length === -1) return undefined;
    this.#at += length;
    return this.#bytes.toString('latin1', this.#at - length, this.#at);
  }

  textIfAny(): string | undefined {
    const length = this.#length();
    if (length === -1) return undefined;
    this.#at += length;
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }

  #mustBe(expected: number): void {
    const length = this.#length();
    if (length !== expected) throw new RangeError(`A copied field has ${length} bytes instead of ${expected}.`);
  }

  #length(): number {
    return this.#int();
  }

  #int(): number {
    const value = this.#bytes.readInt32BE(this.#at);
    this.#at += 4;
    return value;
  }
}

const signature = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
/** Signature, flags, and an extension of no bytes. */
const headerLength = signature.length + 8;

const newline = 0x0a;

/** A line longer than a text can be; it has been passed over. */
export interface TooLong {
  readonly bytes: number;
}

/**
 * The lines of a stream of bytes, without their ends. Bytes are only joined when a line is whole: a line may have hundreds
 * of megabytes. A last line need not have an end.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>, longest: number): AsyncIterable<Buffer | TooLong> {
  let parts: Buffer[] = [];
  let bytes = 0;
  const add = (part: Buffer) => {
    bytes += part.length;
    if (bytes > longest) parts = [];
    else parts.push(part);
  };
  const line = () => {
    const whole = bytes > longest ? { bytes } : Buffer.concat(parts);
    parts = [];
    bytes = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      add(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (bytes > 0) yield line();
}

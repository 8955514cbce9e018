/** A posted file with its form. */
export interface Upload {
  readonly format: string;
  readonly provider?: string;
  readonly once: string;
  /** Undefined when none was chosen. */
  readonly file?: { readonly name: string; readonly type: string; readonly content: Buffer };
}

interface Part {
  readonly value?: unknown;
  readonly filename?: string;
  readonly mimetype?: string;
  toBuffer?(): Promise<Buffer>;
}

/** Reads what @fastify/multipart made of a form. */
export async function uploadIn(body: unknown): Promise<Upload> {
  const parts = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, Part | undefined>>;
  const provider = textOf(parts['provider']);
  const file = await fileOf(parts['file']);
  return {
    format: textOf(parts['format']) ?? '',
    once: textOf(parts['once']) ?? '',
    ...(provider && { provider }),
    ...(file && { file }),
  };
}

/** The text of one part; a file is none. */
export function textOf(part: Part | undefined): string | undefined {
  return typeof part?.value === 'string' ? part.value : undefined;
}

async function fileOf(part: Part | undefined): Promise<Upload['file']> {
  if (!part?.toBuffer || !part.filename) return undefined;
  return { name: part.filename, type: part.mimetype ?? 'application/octet-stream', content: await part.toBuffer() };
}

/** For injection: the most bytes that a provider's file may have. */
export const largestImport = Symbol('largest import');

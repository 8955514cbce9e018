/** class-transformer keeps what `@Type` said here and offers no other way to read it. */
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: {
    findTypeMetadata(target: unknown, property: string): { readonly typeFunction: () => unknown } | undefined;
  };
}

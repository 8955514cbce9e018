declare module 'mjml' {
  interface Compiled {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }

  function mjml2html(
    source: string,
    options: { readonly validationLevel: 'strict'; readonly fonts: Readonly<Record<string, string>> },
  ): Promise<Compiled>;

  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export { mjml2html as default };
}

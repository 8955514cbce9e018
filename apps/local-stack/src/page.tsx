import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

export function page(content: VNode): string {
  return `<!doctype html>${renderToString(content)}`;
}

/** The plain frame of the pages that only a local run has. */
export function Page({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}

const style = `
  :root { color-scheme: light dark; }
  body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0; }
  main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
  h1 { line-height: 1.2; overflow-wrap: anywhere; hyphens: auto; }
  a { color: LinkText; }
  label { display: block; font-weight: 600; margin-top: 0.75rem; }
  input { display: block; font: inherit; padding: 0.5rem; width: 100%; max-width: 24rem; box-sizing: border-box; }
  button { font: inherit; font-weight: 600; padding: 0.5rem 1rem; margin: 0.75rem 0; min-height: 2.75rem; cursor: pointer; }
  :focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
  .problem { border-left: 0.4rem solid #b3261e; padding: 0.5rem 1rem; font-weight: 600; }
  ul.accounts { list-style: none; padding: 0; }
  ul.accounts form { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; }
  ul.accounts button { min-width: 15rem; margin: 0.25rem 0; text-align: left; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid #8886; vertical-align: top; }
  td.address { overflow-wrap: anywhere; }
  @media (max-width: 40rem) {
    table, tbody, tr, td { display: block; }
    thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
    td { border: 0; padding: 0; }
    tr { padding: 0.75rem 0; border-bottom: 1px solid #8886; }
  }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 36rem; border: 1px solid #8886; background: white; }
`;

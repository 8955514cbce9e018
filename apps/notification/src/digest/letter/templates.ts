/**
 * The letter as MJML with Handlebars inside: MJML brings the frame every mail program shows, once at start; Handlebars
 * fills it for each mail and escapes every value. Semantic headings and lists, one column, readable at 360 px.
 */
export const mjmlTemplate = `
<mjml lang="LANGUAGE" dir="ltr">
  <mj-head>
    <mj-title>{{subject}}</mj-title>
    <mj-preview>{{preview}}</mj-preview>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" />
      <mj-text font-size="16px" line-height="1.5" color="#1b1f24" padding="0 16px" />
      <mj-section padding="0" background-color="#ffffff" />
    </mj-attributes>
    <mj-style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      .letter h1 { font-size: 22px; line-height: 1.3; margin: 20px 0 4px; }
      .letter h2 { font-size: 19px; line-height: 1.3; margin: 28px 0 8px; padding-top: 16px; border-top: 3px solid #1f4e79; }
      .letter h3 { font-size: 17px; line-height: 1.35; margin: 2px 0 2px; }
      .letter hr { border: 0; border-top: 1px solid #c3cad2; margin: 20px 0 12px; }
      .letter p { margin: 0 0 8px; }
      .letter ul { list-style: none; margin: 0; padding: 0; }
      .letter li.line { margin: 0 0 16px; padding: 12px 14px; border: 1px solid #c3cad2; border-left: 5px solid #1f4e79; border-radius: 4px; }
      .letter li.urgent { border-left-color: #a63a00; }
      .letter li.ended { border-left-color: #5c6670; }
      .letter .badge { font-size: 13px; font-weight: bold; letter-spacing: .02em; margin: 0; color: #1f4e79; }
      .letter .urgent .badge { color: #a63a00; }
      .letter .ended .badge { color: #4a535c; }
      .letter .muted { color: #4a535c; }
      .letter .small { font-size: 14px; }
      .letter .change { margin: 6px 0; padding: 6px 10px; background-color: #eef3f8; border-radius: 3px; }
      .letter .flag { font-weight: bold; }
      .letter .facts li { margin: 0 0 3px; }
      .letter .logo { margin: 16px 0 0; }
      .letter .logo img { height: auto; max-width: 100%; }
      .letter .figures li { margin: 0 0 6px; }
      .letter .label { color: #4a535c; }
      .letter .action { display: inline-block; margin: 8px 0 0; padding: 4px 0; font-weight: bold; }
      .letter a { color: #0b4f8a; text-decoration: underline; overflow-wrap: anywhere; }
      @media (prefers-color-scheme: dark) {
        body, .ground > div, .page, .page > table, .letter, .letter div { background-color: #14181d !important; color: #e8ecf0 !important; }
        .letter h2 { border-top-color: #7db4e8 !important; }
        .letter li.line { border-color: #4a535c !important; border-left-color: #7db4e8 !important; }
        .letter li.urgent { border-left-color: #ffab7a !important; }
        .letter li.ended { border-left-color: #9aa5b1 !important; }
        .letter .badge { color: #9ccaf5 !important; }
        .letter .urgent .badge { color: #ffab7a !important; }
        .letter .ended .badge, .letter .muted, .letter .label { color: #b7c0ca !important; }
        .letter .change { background-color: #232a32 !important; }
        .letter a { color: #9ccaf5 !important; }
      }
    </mj-style>
  </mj-head>
  <mj-body css-class="ground" width="640px" background-color="#ffffff">
    <mj-section css-class="page">
      <mj-column>
        <mj-text css-class="letter">
          {{#if logo}}<p class="logo"><img src="{{logo.source}}" alt="{{logo.alternative}}" width="{{logo.width}}" /></p>{{/if}}
          <h1>{{name}}</h1>
          <p class="muted">{{intro}}</p>
          {{#if nothingNew}}<p>{{nothingNew}}</p>{{/if}}
          {{#each sections}}
          <h2>{{title}}</h2>
          {{#if hint}}<p class="muted">{{hint}}</p>{{/if}}
          <ul>
            {{{htmlLines}}}
          </ul>
          {{/each}}
          {{#if more}}<p><strong>{{more}}</strong></p>{{/if}}
          {{#if figures}}
          <h2>{{figures.title}}</h2>
          <ul class="figures">
            {{#each figures.lines}}<li>{{this}}</li>
            {{/each}}
          </ul>
          {{/if}}
          <p><a class="action" href="{{console.url}}">{{console.text}}</a></p>
          <hr />
          {{#if signature}}<p class="small">{{#each signature}}{{#unless @first}}<br />{{/unless}}<bdi>{{this}}</bdi>{{/each}}</p>{{/if}}
          <p class="muted small">{{footer}} {{privacy}}</p>
          <p class="small"><a href="{{preferences.url}}">{{preferences.text}}</a></p>
          <p class="small"><a href="{{unsubscribe.url}}">{{unsubscribe.text}}</a></p>
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

/** One line of it. */
export const htmlLineTemplate = `<li class="line {{tone}}">
<p class="badge">{{badge}}</p>
<h3><bdi>{{heading}}</bdi></h3>
{{#if summary}}<p class="muted small">{{summary}}</p>{{/if}}
{{#if flag}}<p class="flag small">{{flag}}</p>{{/if}}
{{#each changes}}
<p class="change"><span class="label">{{label}}, {{@root.beforeText}}:</span> <bdi>{{before}}</bdi> &rarr; <span class="label">{{@root.nowText}}:</span> <strong><bdi>{{now}}</bdi></strong></p>
{{/each}}
{{#if facts}}
<ul class="facts">
{{#each facts}}<li><span class="label">{{label}}:</span> <bdi>{{value}}</bdi></li>
{{/each}}
</ul>
{{/if}}
{{#if link}}<a class="action" href="{{link.url}}">{{link.text}}</a>{{/if}}
</li>`;

/** The same letter for those who read plain text: nothing is missing. */
export const textTemplate = `{{name}}
{{intro}}
{{#if nothingNew}}

{{nothingNew}}
{{/if}}
{{#each sections}}

== {{title}} ==
{{#if hint}}{{hint}}
{{/if}}
{{textLines}}
{{/each}}

{{#if more}}{{more}}
{{/if}}
{{#if figures}}

== {{figures.title}} ==

{{#each figures.lines}}
- {{this}}
{{/each}}

{{/if}}
{{console.text}}: {{console.url}}

--\u0020
{{#each signature}}
{{this}}
{{/each}}
{{footer}}
{{privacy}}
{{preferences.text}}: {{preferences.url}}
{{unsubscribe.text}}: {{unsubscribe.url}}
`;

export const textLineTemplate = `
* [{{badge}}] {{heading}}
{{#if summary}}  {{summary}}
{{/if}}
{{#if flag}}  ! {{flag}}
{{/if}}
{{#each changes}}
  {{label}}: {{@root.beforeText}} {{before}} -> {{@root.nowText}} {{now}}
{{/each}}
{{#each facts}}
  {{label}}: {{value}}
{{/each}}
{{#if link}}  {{link.text}}: {{link.url}}
{{/if}}
`;

import { mjmlTemplate } from './templates.js';

/** Colours, sizes and the dark look are those of the digest. */
const head = mjmlTemplate.slice(0, mjmlTemplate.indexOf('<mj-body'));

/** A mail outside any digest: what happened, one link, who writes. */
export const noticeTemplate = `${head}
  <mj-body css-class="ground" width="640px" background-color="#ffffff">
    <mj-section css-class="page">
      <mj-column>
        <mj-text css-class="letter">
          {{#if logo}}<p class="logo"><img src="{{logo.source}}" alt="{{logo.alternative}}" width="{{logo.width}}" /></p>{{/if}}
          <p class="muted small">{{name}}</p>
          <h1>{{subject}}</h1>
          {{#each paragraphs}}
          <p style="overflow-wrap:anywhere">{{this}}</p>
          {{/each}}
          {{#if link}}<p><a class="action" href="{{link.url}}">{{link.label}}</a></p>{{/if}}
          <hr />
          {{#if signature}}<p class="small">{{#each signature}}{{#unless @first}}<br />{{/unless}}<bdi>{{this}}</bdi>{{/each}}</p>{{/if}}
          <p class="muted small">{{foot}}</p>
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

export const noticeTextTemplate = `{{name}}

{{subject}}

{{#each paragraphs}}
{{this}}

{{/each}}
{{#if link}}
{{link.label}}:
{{link.url}}

{{/if}}
--\u0020
{{#each signature}}
{{this}}
{{/each}}
{{foot}}
`;

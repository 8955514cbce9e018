import type { PolicyWithTextView, Wording } from '@app/contracts';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { entered, formValues } from '../design/form-values.js';
import { PoliciesService } from '../services/policies-service.js';
import { ServiceClient } from '../services/service-client.js';
import { OpenToGuests } from '../session/visit.guard.js';
import type { Guest, VisitedRequest } from '../session/visit.js';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import { day } from '../texts/format.js';
import { type Answer, page } from '../web/answers.js';
import { PolicyText } from './policy-text.js';

/** The rules by which places are given, for everybody, without signing in. */
@Controller('policy')
@OpenToGuests()
export class PublicPolicyController {
  constructor(@Inject(consoleSettings) private readonly settings: ConsoleSettings) {}

  @Get()
  async show(@Req() { guest }: VisitedRequest, @Query() query: unknown): Promise<Answer> {
    if (!guest) throw new Error('The rules were asked for by nobody.');
    const values = formValues(query);
    const plain = entered(values, 'wording') === 'plain';
    const policy = await this.#policy(guest, plain ? 'de-plain' : guest.language, values);
    return page(policy.text.title, <PublicPolicy {...{ guest, policy, plain }} />);
  }

  /** What is in force, or the version that a decision names. */
  #policy({ language }: Guest, wording: Wording, values: ReturnType<typeof formValues>): Promise<PolicyWithTextView> {
    const base = this.settings.services['waiting-list'];
    const policies = new PoliciesService(new ServiceClient('waiting-list', base, { language }));
    const version = entered(values, 'version');
    return version ? policies.text(version, wording) : policies.current(wording, entered(values, 'region'));
  }
}

interface PublicPolicyProps {
  readonly guest: Guest;
  readonly policy: PolicyWithTextView;
  readonly plain: boolean;
}

function PublicPolicy({ guest: { texts, language }, policy, plain }: PublicPolicyProps) {
  const words = texts.policies;
  const { id, validFrom, supersededAt, text } = policy;
  const here = `/policy?version=${encodeURIComponent(id)}`;
  return (
    <>
      <p class="actions">
        <a class="kern-link" href={plain ? here : `${here}&wording=plain`} {...(!plain && { hreflang: 'de' })}>
          {plain ? words.usual : words.plain}
        </a>
      </p>
      <PolicyText text={text} />
      <p class="kern-body kern-body--small">
        {words.name} {id}
        {validFrom && `, ${words.validFrom} ${day(language, validFrom)}`}
        {supersededAt && `, ${words.supersededAt} ${day(language, supersededAt)}`}
      </p>
    </>
  );
}

import type { Page, SeatOfferView, TaskView } from '@app/contracts';
import { countyName, placeOf } from '@app/places';
import { Controller, Get, Req } from '@nestjs/common';
import { Badge, Facts } from '../design/facts.js';
import { LinkButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { UrgentOffers } from '../seat-offers/urgent-offers.js';
import { tokensOf } from '../session/session.js';
import { OpenToGuests } from '../session/visit.guard.js';
import type { Guest, Visit, VisitedRequest } from '../session/visit.js';
import { Visits } from '../session/visits.js';
import { OpenTasks } from '../tasks/open-tasks.js';
import { labelOf } from '../texts/texts.js';
import { type Answer, page } from '../web/answers.js';
import { tilesFor } from './tiles.js';

@Controller()
@OpenToGuests()
export class StartController {
  constructor(private readonly visits: Visits) {}

  @Get()
  async show(@Req() request: VisitedRequest): Promise<Answer> {
    const { guest } = request;
    if (!guest) throw new Error('The start page was asked for by nobody.');
    const visit = tokensOf(request).get('held') ? await this.visits.open(request, guest) : undefined;
    if (!visit) return page(guest.texts.start.guestTitle, <Welcome guest={guest} />);
    request.guest = visit;
    const { start } = guest.texts;
    const [open, tasks] = await Promise.all([openOffers(visit), openTasks(visit)]);
    return page(guest.name ? start.hello(guest.name) : start.helloNobody, <Tasks {...{ visit, open, tasks }} />);
  }
}

/** What must be answered soon, for those who answer; the start page stands without it when the waiting list is away. */
async function openOffers({ me, services }: Visit): Promise<readonly SeatOfferView[]> {
  if (!me.roles.some((role) => role === 'case_manager' || role === 'counsellor')) return [];
  const found = await services.waitingList.offers({ state: 'open', limit: 200 }).catch(() => undefined);
  return found?.items ?? [];
}

/** What is to be done next, for everybody who has tasks. */
async function openTasks({ me, services }: Visit): Promise<Page<TaskView> | undefined> {
  const doers = ['case_manager', 'counsellor', 'provider_staff', 'coordinator'];
  if (!me.roles.some((role) => doers.includes(role))) return undefined;
  return services.deadlines.tasks({ state: 'open', limit: 20 }).catch(() => undefined);
}

function Welcome({ guest: { texts } }: { guest: Guest }) {
  return (
    <>
      <p class="kern-body kern-body--large">{texts.start.guestLead}</p>
      <p class="kern-body">{texts.start.guestHint}</p>
      <p class="actions">
        <LinkButton href="/login" label={texts.signIn} kind="primary" />
        <LinkButton href="/kurse" label={texts.publicCatalogue} />
        <LinkButton href="/providers/register" label={texts.providers.register.link} kind="tertiary" />
      </p>
    </>
  );
}

interface TasksProps {
  readonly visit: Visit;
  readonly open: readonly SeatOfferView[];
  readonly tasks: Page<TaskView> | undefined;
}

function Tasks({ visit: { texts, me, mailboxUrl }, open, tasks }: TasksProps) {
  const { start } = texts;
  const tiles = tilesFor(me.roles, texts, mailboxUrl);
  const areas = me.areas.map((area) => (area.length === 8 ? placeOf(area)?.name : countyName(area)) ?? area);
  return (
    <>
      <UrgentOffers open={open} />
      <OpenTasks found={tasks} />
      <Facts
        facts={[
          { name: start.youAre, value: me.organisationName },
          { name: start.role, value: me.roles.map((role) => <Badge key={role} label={labelOf(texts.roles, role)} />) },
          { name: start.areas, value: areas.join(', ') },
        ]}
      />
      <h2 class="kern-heading-medium">{start.tasks}</h2>
      {me.roles.includes('dpo') && <p class="kern-body">{start.dpo}</p>}
      {me.roles.includes('county_admin') && <p class="kern-body">{start.admin}</p>}
      <ul class="tiles">
        {tiles.map(({ href, title, text }) => (
          <Tile key={href} href={href} title={title} text={text} />
        ))}
      </ul>
    </>
  );
}

function Tile({ href, title, text }: { href: string; title: string; text: string }) {
  const { mailboxUrl } = useGuest();
  return (
    <li class="tile">
      <h3 class="kern-heading-small">
        <a class="tile__link" href={href} {...(href === mailboxUrl && { rel: 'noreferrer' })}>
          {title}
        </a>
      </h3>
      <p class="kern-body">{text}</p>
    </li>
  );
}

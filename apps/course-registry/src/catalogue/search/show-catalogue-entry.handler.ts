import {
  type CatalogueCourseStartDetailView,
  type CatalogueCourseStartView,
  catalogueStatuses,
  type ProviderContactView,
} from '@app/contracts';
import { notFound, type OrganisationId } from '@app/kernel';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { FindCourseStarts } from '../../course-start/search-course-starts/search-course-starts.query.js';
import { ShowCourseStart } from '../../course-start/show-course-start/show-course-start.query.js';
import { ShowProvider } from '../../provider/show-provider/show-provider.query.js';
import { ShowCatalogueEntry } from './show-catalogue-entry.query.js';

@QueryHandler(ShowCatalogueEntry)
export class ShowCatalogueEntryHandler implements IQueryHandler<ShowCatalogueEntry> {
  constructor(private readonly queries: QueryBus) {}

  async execute({ id }: ShowCatalogueEntry): Promise<CatalogueCourseStartDetailView> {
    const page = { filter: { ids: [id], statuses: catalogueStatuses }, limit: 1 };
    const [line] = (await this.queries.execute(new FindCourseStarts(page, 'everybody'))).lines;
    if (!line) throw notFound('course-start');
    const view: CatalogueCourseStartView = JSON.parse(line.json);
    const contact = await this.#contact(view.provider);
    const { sessions = [] } = await this.queries.execute(new ShowCourseStart(id));
    return { ...view, sessions, ...(contact && { contact }) };
  }

  /** Only what the provider shows to everybody. */
  async #contact({ id, key, name }: CatalogueCourseStartView['provider']): Promise<ProviderContactView | undefined> {
    const provider = { id: id as OrganisationId, key, name };
    const { website, contacts } = await this.queries.execute(new ShowProvider(provider, true));
    if (!website && contacts.length === 0) return undefined;
    const open = contacts.map(({ label, mailbox, phone }) => ({
      label,
      ...(mailbox && { mailbox }),
      ...(phone && { phone }),
    }));
    return { ...(website && { website }), contacts: open };
  }
}

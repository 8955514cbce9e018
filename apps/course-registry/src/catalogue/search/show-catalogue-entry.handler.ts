import {
  type CatalogueCourseStartDetailView,
  type CatalogueCourseStartView,
  type CatalogueModuleView,
  type CatalogueSectionView,
  type ChainLinkView,
  type ChainView,
  catalogueStatuses,
  type ProviderContactView,
  type SectionView,
} from '@app/contracts';
import { notFound, type OrganisationId } from '@app/kernel';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { FindCourseStarts } from '../../course-start/search-course-starts/search-course-starts.query.js';
import { ShowChain } from '../../course-start/show-chain/show-chain.query.js';
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
    const { sessions = [], sections, extraUnits } = await this.queries.execute(new ShowCourseStart(id));
    const modules = view.chain ? neighboursIn(await this.queries.execute(new ShowChain(id, undefined))) : {};
    return {
      ...view,
      sessions,
      ...(sections && { sections: sections.map(shown) }),
      ...(extraUnits && { extraUnits }),
      ...modules,
      ...(contact && { contact }),
    };
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

/** Two ways of counting units are between the provider and the county. */
function shown({ unitsInSessions: _, ...section }: SectionView): CatalogueSectionView {
  return section;
}

function neighboursIn({ predecessor, successor }: ChainView) {
  const [moduleBefore, nextModule] = [moduleOf(predecessor), moduleOf(successor)];
  return { ...(moduleBefore && { moduleBefore }), ...(nextModule && { nextModule }) };
}

function moduleOf(link: ChainLinkView | undefined): CatalogueModuleView | undefined {
  const status = catalogueStatuses.find((each) => each === link?.status);
  if (!link || !status) return undefined;
  const { id, position, title, entryLevels, startsOn, endsOn } = link;
  return { id, position, title, status, entryLevels, startsOn, endsOn };
}

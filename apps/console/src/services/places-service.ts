import type {
  HoldOutBody,
  HoldOutChangeBody,
  HoldOutView,
  MissedClocksView,
  NextOffersView,
  OfferBatchView,
  Page,
} from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

/** What coordinators steer and count, in the words of the waiting list's HTTP interface. */
export class PlacesService {
  constructor(private readonly client: ServiceClient) {}

  async holdOuts(courseStartId: string): Promise<readonly HoldOutView[]> {
    return (await this.client.get<Page<HoldOutView>>('hold-outs', { courseStartId })).items;
  }

  keep(body: HoldOutBody, onceKey: string): Promise<HoldOutView> {
    return this.client.post('hold-outs', { body, onceKey });
  }

  change(id: string, body: HoldOutChangeBody, seen: number): Promise<HoldOutView> {
    return this.client.patch(`hold-outs/${encodeURIComponent(id)}`, { body, seen });
  }

  nextOffers(query: Query): Promise<NextOffersView> {
    return this.client.get('offer-batches/next', query);
  }

  release(batchId: string, seen: number): Promise<OfferBatchView> {
    return this.client.post(`offer-batches/${encodeURIComponent(batchId)}/release`, { seen });
  }

  missedClocks(query: Query): Promise<MissedClocksView> {
    return this.client.get('missed-clocks', query);
  }
}

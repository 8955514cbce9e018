import type { Page, ProviderView } from '@app/contracts';
import { Allow, Organisations, roles } from '@app/identity';
import { Clock } from '@app/kernel';
import { Controller, Get } from '@nestjs/common';

/** The providers of the county, by name: some dozens, on one page. */
@Controller('providers')
export class ListProvidersController {
  constructor(
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...roles)
  async list(): Promise<Page<ProviderView>> {
    const providers = await this.organisations.ofKind('provider');
    return { items: providers.map(({ id, key, name }) => ({ id, key, name })), asOf: this.clock.now().toISOString() };
  }
}

import type { PreferencesView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** What whoever holds the link in a mail may see. Looking changes nothing. */
export class ShowPreferences extends Query<PreferencesView> {
  constructor(readonly token: string) {
    super();
  }
}

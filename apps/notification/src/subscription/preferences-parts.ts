import { ChangePreferencesController } from './change-preferences/change-preferences.controller.js';
import { ChangePreferencesHandler } from './change-preferences/change-preferences.handler.js';
import { RenewLinksController } from './renew-links/renew-links.controller.js';
import { RenewLinksHandler } from './renew-links/renew-links.handler.js';
import { SendFreshLinkController } from './send-fresh-link/send-fresh-link.controller.js';
import { DescribeFreshLinkHandler, SendFreshLinkHandler } from './send-fresh-link/send-fresh-link.handler.js';
import { ShowPreferencesController } from './show-preferences/show-preferences.controller.js';
import { ShowPreferencesHandler } from './show-preferences/show-preferences.handler.js';
import { ShowPreferencesLinkController } from './show-preferences-link/show-preferences-link.controller.js';
import { TurnPreferencesController } from './turn-preferences/turn-preferences.controller.js';
import { TurnPreferencesHandler } from './turn-preferences/turn-preferences.handler.js';

/** What needs no login but the link in a mail. */
export const preferencesControllers = [
  // before those that take whatever stands there for a token
  SendFreshLinkController,
  ChangePreferencesController,
  RenewLinksController,
  ShowPreferencesController,
  ShowPreferencesLinkController,
  TurnPreferencesController,
];

export const preferencesHandlers = [
  ChangePreferencesHandler,
  DescribeFreshLinkHandler,
  RenewLinksHandler,
  SendFreshLinkHandler,
  ShowPreferencesHandler,
  TurnPreferencesHandler,
];

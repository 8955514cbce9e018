import { AskForMailboxController } from './ask-for-mailbox/ask-for-mailbox.controller.js';
import { AskForMailboxHandler } from './ask-for-mailbox/ask-for-mailbox.handler.js';
import { ChangeMailboxSubscriptionController } from './change-mailbox-subscription/change-mailbox-subscription.controller.js';
import {
  ChangeMailboxSubscriptionHandler,
  ShowMailboxSubscriptionHandler,
} from './change-mailbox-subscription/change-mailbox-subscription.handler.js';
import { AskedMailboxes } from './confirm-mailbox/asked-mailboxes.js';
import { ConfirmMailboxController } from './confirm-mailbox/confirm-mailbox.controller.js';
import {
  ConfirmMailboxHandler,
  DescribeMailboxQuestionHandler,
  LookAtMailboxLinkHandler,
} from './confirm-mailbox/confirm-mailbox.handler.js';
import { EndOfficeMailboxController } from './end-office-mailbox/end-office-mailbox.controller.js';
import { EndOfficeMailboxHandler } from './end-office-mailbox/end-office-mailbox.handler.js';
import { ForgetUnconfirmed } from './forget-unconfirmed/forget-unconfirmed.js';
import { ListOfficeMailboxesController } from './list-office-mailboxes/list-office-mailboxes.controller.js';
import {
  ListOfficeMailboxesHandler,
  ShowOfficeMailboxHandler,
} from './list-office-mailboxes/list-office-mailboxes.handler.js';
import { MailboxConsents } from './persistence/mailbox-consents.js';

/** Mailboxes of offices, which are asked before they are told. */
export const officeMailboxControllers = [
  AskForMailboxController,
  ChangeMailboxSubscriptionController,
  ConfirmMailboxController,
  EndOfficeMailboxController,
  ListOfficeMailboxesController,
];

export const officeMailboxProviders = [
  AskForMailboxHandler,
  AskedMailboxes,
  ChangeMailboxSubscriptionHandler,
  ConfirmMailboxHandler,
  DescribeMailboxQuestionHandler,
  EndOfficeMailboxHandler,
  ForgetUnconfirmed,
  ListOfficeMailboxesHandler,
  LookAtMailboxLinkHandler,
  MailboxConsents,
  ShowMailboxSubscriptionHandler,
  ShowOfficeMailboxHandler,
];

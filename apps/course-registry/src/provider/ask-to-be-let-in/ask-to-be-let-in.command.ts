import type { ProviderRequestBody } from '@app/contracts';
import { Command } from '@nestjs/cqrs';

type Nullable<T> = { readonly [Field in keyof T]: T[Field] | null | undefined };

/** An organisation nobody knows here wants to announce courses. Whatever is known of its mailbox, the answer is the same. */
export class AskToBeLetIn extends Command<void> {
  constructor(
    readonly request: Pick<ProviderRequestBody, 'name' | 'kind' | 'mailbox' | 'askedBy'> &
      Nullable<Pick<ProviderRequestBody, 'municipality' | 'place' | 'bamfNumber' | 'language'>>,
  ) {
    super();
  }
}

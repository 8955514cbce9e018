/** An event or a question names somebody or something the market does not have; nothing has changed. */
export class UnknownInMarket extends Error {
  override readonly name = 'UnknownInMarket';

  constructor(
    readonly kind: 'person' | 'course' | 'hold',
    readonly id: string,
  ) {
    super(kind === 'hold' ? `${id} holds no place` : `There is no ${kind} ${id} in the market`);
  }
}

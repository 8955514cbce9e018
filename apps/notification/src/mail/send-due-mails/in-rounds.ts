interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Questions that several ask at about the same time, answered together: what is asked while a round is under way waits
 * for the next. Nobody hears an answer before the round it belongs to is over.
 */
export class InRounds<Question, Answer> {
  readonly #waiting: Waiting<Question, Answer>[] = [];
  #underWay = false;

  /** @param answerAll one answer for each question, in their order; asked of at most `most` at once */
  constructor(
    private readonly answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
    private readonly most = Number.POSITIVE_INFINITY,
  ) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      if (this.#underWay) return;
      this.#underWay = true;
      setImmediate(() => void this.#rounds());
    });
  }

  async #rounds(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#answer(this.#waiting.splice(0, this.most));
    }
    this.#underWay = false;
  }

  /** A question that cannot be answered fails alone: after a failure, each is asked for itself. */
  async #answer(round: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.answerAll(round.map(({ question }) => question));
      if (answers.length !== round.length) throw new Error(`${answers.length} answers to ${round.length} questions.`);
      for (const [position, { resolve }] of round.entries()) resolve(answers[position] as Answer);
    } catch (error) {
      if (round.length === 1) for (const { reject } of round) reject(error);
      else for (const one of round) await this.#answer([one]);
    }
  }
}

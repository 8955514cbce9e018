export interface ImmediateChoicesSettings {
  /** Whether accepted places are mailed as calendar entries to those who have not said. */
  readonly invitations: boolean;
}

export const immediateChoicesSettings = Symbol('immediate choices settings');

/** A text that is JSON already and reads as a `View`. */
export type JsonOf<_View> = string;

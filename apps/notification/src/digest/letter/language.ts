/** In which letters are written. */
export type Language = 'de' | 'en';

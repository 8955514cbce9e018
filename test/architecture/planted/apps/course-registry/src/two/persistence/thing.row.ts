export const theTable = 1;

export const say = 1;

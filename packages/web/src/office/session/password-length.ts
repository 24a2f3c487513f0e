/** The shortest password the server takes, in characters. */
export const leastPassword = 10;

/** Under which the linked identities are kept. */
export const identitiesKey = ['office', 'identities'] as const;

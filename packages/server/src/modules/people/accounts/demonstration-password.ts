/** The password of every account of the demonstration: no secret, and refused by production with the accounts themselves. */
export const demonstrationPassword = 'guantong-demo-2026';

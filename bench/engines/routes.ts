/** The twelve routes compared: all of CN but the green channel to 正高级, which the text leaves open and so is never true. */
export const routeIds = [
  'cn-forward-assistant',
  'cn-forward-intermediate',
  'cn-forward-associate-senior',
  'cn-green-associate-senior',
  'cn-ladder-senior',
  'cn-reverse-senior',
  'cn-ladder-technician',
  'cn-reverse-technician',
  'cn-reverse-technician-by-promotion',
  'cn-ladder-senior-technician',
  'cn-reverse-senior-technician',
  'cn-reverse-senior-technician-by-promotion',
] as const;

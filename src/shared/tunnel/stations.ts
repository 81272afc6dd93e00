/** The stations of a check from outside. Without zod: the page has them too. */

/** In the order of the way. Everything after one that fails may be unknown. */
export const stationIds = [
  'host name',
  'name',
  'certificate',
  'tls',
  'this workbench',
  'no page',
  'methods',
  'authorization',
  'body',
  'content type',
  'round trip',
  'host',
  'path',
] as const;
export type StationId = (typeof stationIds)[number];

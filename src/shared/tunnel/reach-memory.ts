/** What is remembered of the public address: when it led here, who calls which one, and when nobody could. */
import { z } from 'zod';

export const provedAddressSchema = z.object({
  /** The base URL that led here. */
  baseUrl: z.string(),
  /** When it was checked from outside, RFC 3339. */
  at: z.string(),
});
export type ProvedAddress = z.infer<typeof provedAddressSchema>;

/** A time in which no identity provider got here. */
export const absenceSchema = z.object({
  /** The workbench was closed, the computer was asleep, or the tunnel was down. */
  why: z.enum(['closed', 'asleep', 'tunnel']),
  /** RFC 3339. */
  from: z.string(),
  /** RFC 3339; null while it lasts. */
  to: z.string().nullable(),
});
export type Absence = z.infer<typeof absenceSchema>;

/** An identity provider that called another address than the one that leads here now, and has not called since. */
export const staleAddressSchema = z.object({
  settingId: z.string(),
  /** The base URL that it called. */
  baseUrl: z.string(),
});
export type StaleAddress = z.infer<typeof staleAddressSchema>;

import { z } from 'zod';
import type { Echo } from '../../echo-paths';
import type { ProbeResponse } from './ask';

const echoSchema = z.object({
  proof: z.string(),
  method: z.string(),
  url: z.string(),
  host: z.string().nullable(),
  forwardedHost: z.string().nullable(),
  authorization: z.string().nullable(),
  contentType: z.string().nullable(),
  userAgent: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string(),
}) satisfies z.ZodType<Echo>;

/** What our echo path says that arrived; null where the response is not from this process. */
export function echoIn({ text }: ProbeResponse, proof: string): Echo | null {
  const read = echoSchema.safeParse(jsonIn(text));
  return read.success && read.data.proof === proof ? read.data : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

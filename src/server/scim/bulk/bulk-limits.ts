/** RFC 7644 section 3.7.4: what the service provider config promises, and what is refused with 413 beyond it. */

/** Operations of one request. */
export const maxOperations = 1_000;

/** In bytes; holds for every body, not for bulk requests alone. */
export const maxPayloadSize = 1024 * 1024;

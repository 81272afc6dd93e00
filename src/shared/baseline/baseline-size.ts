/** As much as one call takes: a baseline with an own company of some thousand people. In bytes of compact JSON. */
export const largestBaseline = 1_000_000;

/** Limits of one evaluation are numbers, so that every machine gives the same value. */
export const longestValue = 20_000;
export const mostCharacters = 1_000_000;
export const mostPatternSteps = 1_000_000;

/** In the words of an error. */
export const tooLong = `A value of more than ${longestValue.toLocaleString('en')} characters is not evaluated here.`;

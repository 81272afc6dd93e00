/** The worst first. Apart from the schema: the page has no zod. */
export const severities = ['will not arrive', 'value is wrong', 'only noted'] as const;

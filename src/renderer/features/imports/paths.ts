/** Behind *Find a mistake*, and what a log said. */
export const mistakePath = '/find-a-mistake';
/** A mapping from a file, beside the page of the mapping in force. */
export const importPath = '/mapping/import';

export const exportFormats = ['har', 'ndjson', 'csv', 'postman'] as const;
export type ExportFormat = (typeof exportFormats)[number];

interface FormatWords {
  title: string;
  /** What it is good for. */
  detail: string;
  ending: string;
  mediaType: string;
}

export const formatWords: Record<ExportFormat, FormatWords> = {
  har: {
    title: 'HAR 1.2',
    detail: 'Whole requests and responses; browsers, proxies and this workbench read it',
    ending: 'har',
    mediaType: 'application/json',
  },
  ndjson: {
    title: 'NDJSON',
    detail: 'One line of JSON each, with findings and changes; for scripts',
    ending: 'ndjson',
    mediaType: 'application/x-ndjson',
  },
  csv: {
    title: 'CSV',
    detail: 'One line each, without bodies; for spreadsheets',
    ending: 'csv',
    mediaType: 'text/csv;charset=utf-8',
  },
  postman: {
    title: 'Postman collection 2.1',
    detail: 'To send the requests by hand; the token is a variable',
    ending: 'postman_collection.json',
    mediaType: 'application/json',
  },
};

import Papa from 'papaparse';

export interface CsvFile {
  name: string;
  columns: string[];
  /** Values in the order of the columns; `line` as a text editor counts rows that hold no line breaks, headings being line 1. */
  rows: { line: number; values: string[] }[];
}

/** Comma, semicolon or tabulator: whichever the file has. Empty lines are passed over. */
export function readCsv(name: string, text: string): CsvFile {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
  const [columns = [], ...rows] = data;
  return {
    name,
    columns: columns.map((column) => column.trim()),
    rows: rows
      .map((values, index) => ({ line: index + 2, values: values.map((value) => value.trim()) }))
      .filter(({ values }) => values.some((value) => value !== '')),
  };
}

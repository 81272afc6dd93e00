import type { Filter, PatchPath } from './filter';

/** What the parser accepts beyond the grammar; the caller decides what to make of it. */
export type FilterExtension = 'value-path-comparison';

export interface ParseFilterOptions {
  onExtension?(extension: FilterExtension): void;
}

/** @throws FilterSyntaxError with the position of what can't be read */
export function parseFilter(_text: string, _options: ParseFilterOptions = {}): Filter {
  throw new Error('under construction');
}

/** @throws FilterSyntaxError with the position of what can't be read */
export function parsePatchPath(_text: string): PatchPath {
  throw new Error('under construction');
}

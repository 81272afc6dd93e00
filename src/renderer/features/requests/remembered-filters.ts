import { noFilters, type RequestFilters } from './request-filters';

let remembered = noFilters;

/** Filters survive a visit to another page, not a restart. */
export function rememberedFilters(): RequestFilters {
  return remembered;
}

export function rememberFilters(filters: RequestFilters): void {
  remembered = filters;
}

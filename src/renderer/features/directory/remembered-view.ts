export type DirectorySort = 'newest' | 'name';

let remembered: DirectorySort = 'name';

/** The order of the list survives a visit to another page, not a restart. */
export function rememberedView(): DirectorySort {
  return remembered;
}

export function rememberView(sort: DirectorySort): void {
  remembered = sort;
}

export type SeenFrom = 'as sent' | 'on the platform';

let remembered: SeenFrom = 'as sent';

/** From where the directory was looked at last: it survives a visit to another page, not a restart. */
export function rememberedSide(): SeenFrom {
  return remembered;
}

export function rememberSide(side: SeenFrom): void {
  remembered = side;
}

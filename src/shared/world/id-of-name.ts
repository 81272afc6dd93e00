/** `José Álvarez` is `jose.alvarez`: what an address may hold. */
export function idOfName(givenName: string, familyName: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[ıİ]/g, 'i')
      .replace(/[łŁ]/g, 'l')
      .replace(/[øØ]/g, 'o')
      .replace(/ß/g, 'ss')
      .replace(/[æÆ]/g, 'ae')
      .replace(/[đĐðÐ]/g, 'd')
      .replace(/[þÞ]/g, 'th')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
  return `${plain(givenName)}.${plain(familyName)}`;
}

/** `Front Office` is `front-office`: what an id may hold. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

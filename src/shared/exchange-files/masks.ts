/**
 * Instead of personal data: the same mask for the same value through a whole export, so that who is who can still be told.
 * A mask keeps the form of what it hides (an address stays one, capital letters stay) since the form may be what is wrong.
 */
export interface Masks {
  of(value: string): string;
}

export function createMasks(): Masks {
  const numbers = new Map<string, number>();
  return {
    of(value) {
      const key = value.trim().toLowerCase();
      if (key === '' || isMask.test(value)) return value;
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return maskLike(value, number);
    },
  };
}

/** What was masked before, or hidden, is not masked again. */
const isMask = /^(?:person\d+@masked\.example|masked ?\d+|\+00 \d+|•+.*)$/i;

const phone = /^\+?[\d\s()./-]{6,}$/;

function maskLike(value: string, number: number): string {
  if (/^https?:\/\//i.test(value)) return `https://masked.example/${number}`;
  const isCapital = value !== value.toLowerCase();
  if (/^[^\s@]+@[^\s@]+$/.test(value)) return `${isCapital ? 'P' : 'p'}erson${number}@masked.example`;
  if (phone.test(value)) return `+00 ${String(number).padStart(6, '0')}`;
  return isCapital ? `Masked ${number}` : `masked${number}`;
}

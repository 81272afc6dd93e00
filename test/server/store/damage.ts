/** What can happen to a file while nobody looks. */
export interface Damage {
  name: string;
  /** Null: the file is gone. `place` is somewhere in it. */
  done(bytes: Buffer, place: number): Buffer | null;
}

const blockBytes = 512;

export const none: Damage = { name: 'not damaged', done: (bytes) => bytes };
export const cut: Damage = { name: 'cut off', done: (bytes, place) => bytes.subarray(0, place) };
export const flipped: Damage = { name: 'bit flipped', done: (bytes, place) => flip(bytes, place) };
export const blanked: Damage = {
  name: 'block of zeros',
  done: (bytes, place) => Buffer.from(bytes).fill(0, place, place + blockBytes),
};
/** A file system may have made the file longer and not yet have written what belongs there. */
export const zerosAtEnd: Damage = {
  name: 'zeros at the end',
  done: (bytes) => Buffer.concat([bytes, Buffer.alloc(4096)]),
};
export const lastByteFlipped: Damage = {
  name: 'last bit flipped',
  done: (bytes) => flip(bytes, bytes.length - 1),
};
export const empty: Damage = { name: 'empty', done: () => Buffer.alloc(0) };
export const missing: Damage = { name: 'missing', done: () => null };

function flip(bytes: Buffer, place: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[place] = (flipped[place] ?? 0) ^ 1;
  return flipped;
}

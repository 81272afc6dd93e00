const whole = new Intl.NumberFormat('en-US');
const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** At most five characters: 9999 is written out, then "12K", "1.2M". */
export function shortCount(count: number): string {
  return count < 10_000 ? whole.format(count) : short.format(count);
}

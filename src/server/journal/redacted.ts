/** What is left of a text without its secrets. */
export interface Redacted<Value> {
  value: Value;
  /** What was taken out, so that it can be taken out of what repeats it. */
  secrets: string[];
}

export const hidden = '••••••••';

/** As they are and as they stand in JSON. A few characters could stand anywhere by chance. */
export function longEnough(secrets: readonly string[]): string[] {
  const written = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return [...new Set(written)].filter((secret) => secret.length >= 4);
}

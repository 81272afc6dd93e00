/**
 * The secrets of one exchange, found by name in its address and body, so that they can be taken out of whatever repeats them.
 * A client may send more than can be looked for while others wait: then nothing of the exchange is told.
 */

/** Instead of a secret. */
export const hidden = '••••••••';

/** In one request; an identity provider sends one for each user at most, and a bulk request has 1,000 operations. */
const mostSecrets = 4_000;
/** Values looked at, about a fifth of a microsecond each. */
const mostSteps = 100_000;
/** A few characters could stand anywhere by chance. */
const shortest = 4;

export class Secrets {
  /** As they are and as they stand in JSON. */
  readonly texts = new Set<string>();
  /** How often something was hidden, however short. */
  hidings = 0;
  /** Whether there is more than can be looked for. */
  tooMuch = false;
  private steps = 0;

  add(secret: string): void {
    if (this.tooMuch || secret.length < shortest) return;
    this.texts.add(secret);
    if (needsEscapes.test(secret)) this.texts.add(JSON.stringify(secret).slice(1, -1));
    if (this.texts.size > mostSecrets) this.tooMuch = true;
  }

  /** @returns what is shown instead of the secret */
  hide(secret: string): string {
    this.hidings += 1;
    this.add(secret);
    return hidden;
  }

  /** @param steps to be taken now; afterwards it may be too much */
  spend(steps: number): void {
    this.steps += steps;
    if (this.steps > mostSteps) this.tooMuch = true;
  }
}

const needsEscapes = /["\\\p{Cc}\p{Cs}]/u;

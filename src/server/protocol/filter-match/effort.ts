/**
 * Asking one resource can't be interrupted, so that it must not take long. A thousand terms asked of a text of a megabyte, or
 * of a hundred thousand members, would keep everybody waiting for seconds: it is given up after some milliseconds. One term
 * asked of so many members never is, so that the same question has the same answer on a slow machine.
 */
import type { JsonValue } from '../../../shared/scim/resource';
import { ScimError } from '../scim-error';

/** For one resource, in milliseconds. */
const longest = 25;
const stepsPerLook = 2_000;
const alwaysDone = 200_000;
const charactersPerStep = 32;

export class Effort {
  private steps = 0;
  private spent = 0;
  private began: number | null = null;

  /** With each resource. */
  begin(): void {
    this.steps = 0;
    this.spent = 0;
    this.began = null;
  }

  /** @throws ScimError tooMany */
  spend(steps: number): void {
    this.steps += steps;
    if (this.steps >= stepsPerLook) this.look();
  }

  private look(): void {
    this.spent += this.steps;
    this.steps = 0;
    const now = performance.now();
    this.began ??= now;
    if (now - this.began > longest && this.spent > alwaysDone) throw tooMuch();
  }
}

/** What one term costs that is asked of this value. */
export function stepsFor(value: JsonValue | undefined): number {
  return typeof value === 'string' ? 1 + value.length / charactersPerStep : 1;
}

function tooMuch(): ScimError {
  return new ScimError(
    'tooMany',
    'The filter has so many terms, and a resource has so many or so long values for them, that comparing them is more work than this server does. Use fewer terms.',
  );
}

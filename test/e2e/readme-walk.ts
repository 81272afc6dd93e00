import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';

const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');

/** Holds a test to a newcomer's walk of the README: what is pressed is said there in bold. */
export function walkOf(provider: string): (pressed: string) => void {
  const [, after = ''] = readme.split(`**${provider}, from nothing`);
  // The title ends in the marks of its own bold.
  const [walk = ''] = after.slice(after.indexOf('\n')).split(/\n\n(?!\d)/);
  const said = [...walk.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name);
  return (pressed) => expect(said, `the walk for ${provider}`).toContain(pressed);
}

import { expect, it } from 'vitest';
import { isAlone } from '../../../src/renderer/shell/alone';

const Page = () => null;
const features = [
  { name: 'stage', routes: [{ path: '/stage' as const, alone: true as const, Page }] },
  { name: 'demo', routes: [{ path: '/demo/own' as const, Page }] },
];

it('is a page that says so, at its own address only', () => {
  expect(isAlone('/stage', features)).toBe(true);
  expect(isAlone('/stage/notes', features)).toBe(false);
  expect(isAlone('/demo/own', features)).toBe(false);
});

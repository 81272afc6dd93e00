/**
 * What `npm test` leaves out, so that it stays under eight minutes on two cores; `npm run test:all`, which continuous integration
 * runs, has it too. Each of these looks at what another test has looked at once: every vendor, every size of a window, directories
 * and logs at full size.
 */
export const thoroughTests = [
  'test/e2e/directory.spec.ts',
  'test/e2e/jumpcloud.spec.ts',
  'test/e2e/keyboard.spec.ts',
  'test/e2e/long-lists.spec.ts',
  'test/e2e/okta.spec.ts',
  'test/e2e/onelogin.spec.ts',
  'test/e2e/palette.spec.ts',
  'test/e2e/reach.spec.ts',
  'test/e2e/set-up.spec.ts',
  'test/e2e/setting-editor.spec.ts',
  'test/e2e/start-page.spec.ts',
  'test/e2e/tokens.spec.ts',
  'test/e2e/zoom.spec.ts',
  'test/server/listener/hostile-neighbour.test.ts',
  'test/server/store/damaged-at-size.test.ts',
  'test/server/store/full-disk-at-size.test.ts',
  'test/server/store/killed-at-size.test.ts',
  'test/server/store/server-at-size.test.ts',
];

/** Set by `npm test`: whoever starts a runner itself, or `npm run test:all`, gets everything. */
export const leftOut = process.env.WITHOUT_THOROUGH_TESTS === '1' ? thoroughTests : [];

import { expect, it } from 'vitest';
import { addressesOf } from '../../../src/shared/demo/addresses-of';

it('both addresses change and stay in their domain; who has no mail gets none', () => {
  const userName = 'ada.byron@larkspur.example';
  expect(addressesOf('ada.king', { userName, mail: userName })).toEqual({
    userName: 'ada.king@larkspur.example',
    mail: 'ada.king@larkspur.example',
  });
  expect(addressesOf('ada.king', { userName, mail: null }).mail).toBeNull();
});

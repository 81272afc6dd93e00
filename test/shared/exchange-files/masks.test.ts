import { describe, expect, it } from 'vitest';
import { createMasks } from '../../../src/shared/exchange-files/masks';

describe('masks', () => {
  it('are the same for the same value, whatever its case, and others for others', () => {
    const masks = createMasks();
    expect(masks.of('ada@contoso.example')).toBe('person1@masked.example');
    expect(masks.of('Byron')).toBe('Masked 2');
    expect(masks.of('Ada@Contoso.example')).toBe('Person1@masked.example');
    expect(masks.of('ada@contoso.example')).toBe('person1@masked.example');
  });

  it('keep the form of what they hide', () => {
    const masks = createMasks();
    const forms = ['+44 20 1234 5678', 'https://contoso.example/ada.png', 'byron'].map(masks.of);
    expect(forms).toEqual(['+00 000001', 'https://masked.example/2', 'masked3']);
  });

  it('are not masked again', () => {
    const masks = createMasks();
    const once = masks.of('ada@contoso.example');
    expect([once, '', '••••••••'].map(masks.of)).toEqual([once, '', '••••••••']);
  });
});

import { describe, expect, it } from 'vitest';
import { callAt, tokenReader } from '../../../../src/renderer/components/expression-editor/call-at';
import { entraLaboratory } from '../../../../src/shared/idp/entra/laboratory';
import { oktaLaboratory } from '../../../../src/shared/idp/okta/laboratory';

const readToken = tokenReader(entraLaboratory.language.tokens);
/** The caret stands where the bar is. */
const at = (marked: string, read = readToken) => callAt(marked.replace('|', ''), marked.indexOf('|'), read);

describe('the function in which the caret stands', () => {
  it.each([
    ['Swi|tch([a], "x")', { name: 'Switch', argument: 0 }],
    ['Switch|([a], "x")', { name: 'Switch', argument: 0 }],
    ['Switch(|', { name: 'Switch', argument: 0 }],
    ['Switch([a], , "x|', { name: 'Switch', argument: 2 }],
    ['Switch([a], Join(" ", [b]|, [c]), "x")', { name: 'Join', argument: 1 }],
    ['Switch([a], Join(" ", [b], [c])|, "x")', { name: 'Switch', argument: 1 }],
    ['Switch([a], "(,(", |"x")', { name: 'Switch', argument: 2 }],
    ['Switch([a], "x")|', null],
    ['|Switch([a], "x")', { name: 'Switch', argument: 0 }],
    ['[a|]', null],
    ['', null],
  ])('of %s', (marked, call) => {
    expect(at(marked)).toEqual(call);
  });

  it('has its name with what it belongs to in the other language, and parentheses may be none of a call', () => {
    const read = tokenReader(oktaLaboratory.language.tokens);
    expect(at('String.join(" ", (user.firstName|))', read)).toEqual({ name: 'String.join', argument: 1 });
    expect(at('(user.firstName|)', read)).toBeNull();
  });
});

import type { Arguments, EvaluationContext, ExpressionFunction } from '../expression-function';

const classes = {
  digits: '0123456789',
  /** Of Windows' rule of complex passwords, which Microsoft's page refers to. */
  special: '~!@#$%^&*_-+=`|\\(){}[]:;"\'<>,.?/',
  capitals: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  small: 'abcdefghijklmnopqrstuvwxyz',
};

const inOrder = [classes.digits, classes.special, classes.capitals, classes.small];
const longest = 256;

const guid: ExpressionFunction = {
  name: 'Guid',
  parameters: [],
  sentence: 'A new random GUID, another one each time.',
  onNull: 'Takes no argument.',
  example: { expression: 'Guid()', value: '00000000-0000-4000-8000-000000000000' },
  evidence: { source: 'functions page', unverified: null },
  evaluate: ({ context }) => {
    const digit = () => Math.floor(context.random() * 16).toString(16);
    const variant = () => (8 + Math.floor(context.random() * 4)).toString(16);
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (sign) =>
      sign === 'x' ? digit() : variant(),
    );
  },
};

const randomString: ExpressionFunction = {
  name: 'RandomString',
  parameters: [
    ...['Length', 'MinimumNumbers', 'MinimumSpecialCharacters', 'MinimumCapital', 'MinimumLowerCase'].map(
      (name) => ({ name, kind: 'number' }) as const,
    ),
    { name: 'CharactersToAvoid', kind: 'text', optional: true },
  ],
  sentence:
    'A random text with at least so many digits, signs, capitals and small letters; at most 256 characters.',
  onNull: 'Fails.',
  example: { expression: 'RandomString(6,3,0,0,3)', value: '000aaa' },
  evidence: {
    source: 'functions page',
    unverified: 'What is beyond the minimum comes from the kinds that have one.',
  },
  evaluate: (args) => {
    const [length = 0, ...least] = [0, 1, 2, 3, 4].map((index) => countAt(args, index));
    if (length > longest) return args.fail(0, `At most ${longest} characters.`);
    if (least.reduce((sum, each) => sum + each, 0) > length)
      return args.fail(0, 'The minima are more than the length.');
    return shuffled(letters(args, length, least), args.context);
  },
};

/** The least of every class, then as many of the classes asked for as are missing. */
function letters(args: Arguments, length: number, least: readonly number[]): string[] {
  const avoided = args.text(5) ?? '';
  const allowed = inOrder.map((all) => Array.from(all).filter((letter) => !avoided.includes(letter)));
  const chosen = allowed.flatMap((letters, index) => picked(args, letters, least[index] ?? 0));
  const wanted = allowed.filter((_, index) => (least[index] ?? 0) > 0);
  const rest = (wanted.length === 0 ? allowed : wanted).flat();
  return [...chosen, ...picked(args, rest, length - chosen.length)];
}

function picked(args: Arguments, from: readonly string[], count: number): string[] {
  if (count > 0 && from.length === 0) return args.fail(5, 'No character of a kind that must occur is left.');
  return Array.from({ length: count }, () => from[Math.floor(args.context.random() * from.length)] ?? '');
}

function shuffled(letters: string[], { random }: EvaluationContext): string {
  for (let at = letters.length - 1; at > 0; at -= 1) {
    const other = at - Math.floor(random() * (at + 1));
    [letters[at], letters[other]] = [letters[other] ?? '', letters[at] ?? ''];
  }
  return letters.join('');
}

function countAt(args: Arguments, index: number): number {
  const count = Number(args.integer(index) ?? args.fail(index, 'A number is expected, and there is none.'));
  return count < 0 ? args.fail(index, 'A number of characters is not negative.') : count;
}

export const randomValues: readonly ExpressionFunction[] = [guid, randomString];

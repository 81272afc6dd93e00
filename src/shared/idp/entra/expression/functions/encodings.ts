import type { ExpressionFunction } from '../expression-function';

const parameters = [{ name: 'source', kind: 'text' }] as const;
const evidence = { source: 'functions page', unverified: 'What an empty source gives.' } as const;

export const encodings: readonly ExpressionFunction[] = [
  {
    name: 'ConvertToBase64',
    parameters,
    sentence: 'The source in Base64, each character in two bytes (UTF-16, little-endian).',
    onNull: 'Nothing.',
    example: { expression: 'ConvertToBase64("Hello world!")', value: 'SABlAGwAbABvACAAdwBvAHIAbABkACEA' },
    evidence,
    evaluate: (args) => {
      const text = args.text(0);
      return text === null ? null : base64OfUtf16(text);
    },
  },
  {
    name: 'ConvertToUTF8Hex',
    parameters,
    sentence: 'The bytes of the source in UTF-8, in hexadecimal digits.',
    onNull: 'Nothing.',
    example: { expression: 'ConvertToUTF8Hex("Hello world!")', value: '48656C6C6F20776F726C6421' },
    evidence,
    evaluate: (args) => {
      const text = args.text(0);
      return text === null ? null : hexOfUtf8(text);
    },
  },
];

function base64OfUtf16(text: string): string {
  const bytes = Array.from({ length: text.length * 2 }, (_, at) => {
    const unit = text.charCodeAt(at >> 1);
    return String.fromCharCode(at % 2 === 0 ? unit & 0xff : unit >> 8);
  });
  return btoa(bytes.join(''));
}

function hexOfUtf8(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

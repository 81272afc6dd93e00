import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/renderer/state/read-lines';

const text = '{"name":"Zoë 🌍"}\n\n{"name":"second"}\n';

function bodyOf(pieces: Uint8Array[], onCancel = () => {}): ReadableStream<Uint8Array> {
  const rest = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const piece = rest.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
    cancel: onCancel,
  });
}

async function linesOf(body: ReadableStream<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(body)) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it('yields the same lines wherever the body is cut, also inside a character', async () => {
    const bytes = new TextEncoder().encode(text);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const lines = await linesOf(bodyOf([bytes.slice(0, cut), bytes.slice(cut)]));
      expect(lines, `cut at ${cut}`).toEqual(['{"name":"Zoë 🌍"}', '{"name":"second"}']);
    }
  });

  it('yields the same lines byte by byte', async () => {
    const bytes = [...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte));
    expect(await linesOf(bodyOf(bytes))).toEqual(['{"name":"Zoë 🌍"}', '{"name":"second"}']);
  });

  it('leaves out a line that was cut off', async () => {
    expect(await linesOf(bodyOf([new TextEncoder().encode('{"whole":1}\n{"hal')]))).toEqual(['{"whole":1}']);
  });

  it('cancels the body when its reader stops early', async () => {
    let cancelled = false;
    const body = bodyOf([new TextEncoder().encode('1\n2\n'), new TextEncoder().encode('3\n')], () => {
      cancelled = true;
    });
    for await (const line of readLines(body)) if (line === '1') break;
    expect(cancelled).toBe(true);
  });
});

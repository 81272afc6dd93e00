import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HELP, parseCommandLine } from '../../src/main/command-line';
import { explainFailure } from '../../src/main/start-up-failure';
import { PortTakenError } from '../../src/server/listener/listen-on';

describe('the command line', () => {
  test('without options leaves the host to the machine and takes the usual ports', () => {
    expect(parseCommandLine([])).toMatchObject({
      host: null,
      scimPort: 7643,
      uiPort: 7644,
      open: true,
      settingName: null,
      json: false,
      ask: null,
    });
  });

  test('takes the path of a SCIM setting as a file, and not together with a name', () => {
    expect(parseCommandLine(['--setting-file', '/a/demo.json']).settingFile).toBe('/a/demo.json');
    expect(() => parseCommandLine(['--setting-file', ''])).toThrow(
      '--setting-file takes the path of a file.',
    );
    expect(() => parseCommandLine(['--setting-file', 'a', '--setting', 'b'])).toThrow('exclude each other');
  });

  test('takes the path of a baseline, and not together with a rehearsal', () => {
    expect(parseCommandLine(['--baseline', '/a/monday.json']).baseline).toBe('/a/monday.json');
    expect(() => parseCommandLine(['--baseline', 'a', '--rehearse', 'generic'])).toThrow(
      'leave out --baseline',
    );
  });

  test('reads every option', () => {
    const args =
      '--browser --port 1 --ui-port=0 --data-dir here --middleware own.mjs --no-open --setting Demo --json'.split(
        ' ',
      );
    expect(parseCommandLine(args)).toEqual({
      host: 'browser',
      scimPort: 1,
      uiPort: 0,
      dataDir: resolve('here'),
      open: false,
      settingName: 'Demo',
      idp: null,
      settingFile: null,
      baseline: null,
      rehearsal: null,
      reach: null,
      middleware: resolve('own.mjs'),
      json: true,
      ask: null,
    });
    expect(parseCommandLine(['--desktop']).host).toBe('desktop');
    expect(parseCommandLine(['--help']).ask).toBe('help');
    expect(parseCommandLine(['--version']).ask).toBe('version');
  });

  test('takes a tunnel by its name, or a public address that ends in /scim', () => {
    expect(parseCommandLine(['--tunnel', 'srv-us']).reach).toEqual({ tunnel: 'srv-us' });
    expect(parseCommandLine(['--public-url', 'https://a.example.com/scim/']).reach).toEqual({
      publicUrl: 'https://a.example.com/scim',
    });
    expect(() => parseCommandLine(['--tunnel', 'bore'])).toThrow('--tunnel takes one of ngrok-sdk, ngrok, ');
    expect(() => parseCommandLine(['--public-url', 'https://a.example.com'])).toThrow(
      '--public-url: The address must end in /scim',
    );
    expect(() => parseCommandLine(['--tunnel', 'ngrok', '--public-url', 'https://a/scim'])).toThrow(
      'exclude each other',
    );
    expect(() => parseCommandLine(['--rehearse', 'entra', '--tunnel', 'ngrok'])).toThrow(
      '--rehearse needs no',
    );
  });

  test('takes the identity provider of a SCIM setting that is made by name', () => {
    expect(parseCommandLine(['--setting', 'Demo', '--idp', 'jumpcloud']).idp).toBe('jumpcloud');
    expect(() => parseCommandLine(['--idp', 'jumpcloud'])).toThrow('--idp goes with --setting.');
    expect(() => parseCommandLine(['--setting', 'Demo', '--idp', 'nobody'])).toThrow('--idp takes one of');
  });

  test('takes a name with spaces as it is, without those around it', () => {
    expect(parseCommandLine(['--setting', '  Contoso & Sons ']).settingName).toBe('Contoso & Sons');
  });

  test.each<[string[], RegExp]>([
    [['--nope'], /--nope/],
    [['demo'], /demo/],
    [['--port'], /--port/],
    [['--port', 'abc'], /^--port takes a port from 0 to 65535, not "abc"\.$/],
    [['--port', '65536'], /65536/],
    [['--port=-1'], /-1/],
    [['--port', '0x10'], /0x10/],
    [['--port', ''], /--port/],
    [['--ui-port', '80 '], /--ui-port/],
    [['--data-dir', ''], /--data-dir/],
    [['--setting', ' '], /--setting/],
    [['--setting', 'x'.repeat(81)], /--setting/],
    [['--json=yes'], /--json/],
    [['--browser', '--desktop'], /exclude/],
  ])('answers %j with one sentence and exit code 2', (args, sentence) => {
    let failure: unknown;
    try {
      parseCommandLine(args);
    } catch (error) {
      failure = error;
    }
    const { text, exitCode } = explainFailure(failure);
    expect(exitCode).toBe(2);
    expect(text).toMatch(sentence);
    expect(text).not.toContain('\n');
  });

  test('explains every option it takes', () => {
    const options = [
      'browser',
      'desktop',
      'port',
      'ui-port',
      'data-dir',
      'no-open',
      'setting',
      'json',
      'help',
      'version',
    ];
    for (const option of options) expect(HELP).toContain(`--${option}`);
  });
});

describe('a failure to start', () => {
  test('that the core names is one sentence and exit code 2', () => {
    const error = Object.assign(new Error('Port 7643 is taken.'), { code: 'PORT_TAKEN' });
    expect(explainFailure(error)).toEqual({ text: 'Port 7643 is taken.', exitCode: 2 });
  });

  test('of the SCIM port names the port that is free', () => {
    const { text, exitCode } = explainFailure(new PortTakenError(7643, 7645));
    expect(exitCode).toBe(2);
    expect(text).toMatch(/7643.*7645.*--port/);
  });

  test('because the port is reserved to the administrator says so', () => {
    const error = Object.assign(new Error('listen EACCES'), { code: 'EACCES', syscall: 'listen', port: 80 });
    expect(explainFailure(error)).toMatchObject({ exitCode: 2, text: expect.stringContaining('Port 80') });
  });

  test('that nobody expected is shown in full with exit code 1', () => {
    const { text, exitCode } = explainFailure(new TypeError('undefined is not a function'));
    expect(exitCode).toBe(1);
    expect(text).toContain('command-line.test');
  });
});

describe('a rehearsal', () => {
  test('takes any free port and tells how it is to be played', () => {
    expect(parseCommandLine(['--rehearse', 'entra'])).toMatchObject({
      scimPort: 0,
      rehearsal: { idp: 'entra', dialect: null, story: null, mapping: null },
    });
    const all = [
      '--rehearse',
      'entra',
      '--port',
      '9000',
      '--story',
      'a',
      '--dialect',
      'b',
      '--mapping',
      '/c.json',
    ];
    expect(parseCommandLine(all)).toMatchObject({
      scimPort: 9000,
      rehearsal: { idp: 'entra', dialect: 'b', story: 'a', mapping: '/c.json' },
    });
  });

  test.each([
    [['--story', 'a'], '--story, --dialect and --mapping go with --rehearse.'],
    [['--rehearse', 'entra', '--browser'], '--rehearse needs no page'],
  ])('%j is refused', (args, message) => {
    expect(() => parseCommandLine(args)).toThrow(message);
  });
});

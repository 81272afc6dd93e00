/** A call that can't be done as asked. The message is a sentence for the admin. */
export class SettingError extends Error {
  readonly code:
    | 'unknown setting'
    | 'unknown token'
    | 'token over'
    | 'name taken'
    | 'invalid name'
    | 'invalid declaration'
    | 'sandbox';

  constructor(code: SettingError['code'], message: string) {
    super(message);
    this.name = 'SettingError';
    this.code = code;
  }
}

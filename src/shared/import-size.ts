/** Of a file that is offered to be read, in characters. Provisioning logs of a month are as long. */
export const largestImport = 50 * 1024 * 1024;
/** Of one part of it: a call has at most a megabyte, and a character up to six bytes of it. */
export const largestPart = 150_000;

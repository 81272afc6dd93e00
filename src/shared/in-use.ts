/** A SCIM setting that is in the lists: a sandbox is, an archived one is not. Without zod, so that the page can ask. */
export function isInUse({ archivedAt }: { archivedAt?: string | undefined }): boolean {
  return archivedAt === undefined;
}

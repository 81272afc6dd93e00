import type { z } from 'zod';
import type { Origin, targetUserSchema } from '../../shared/features/platform';
import type { TargetUser } from '../../shared/platform/target-user';
import type { DirectoryReader } from '../directory/directory-reader';
import type { RecordedRequests } from '../journal/recorded-requests';
import { type KnownOrigin, originOf, requestIn } from '../resource/value-origins';

type AnsweredUser = z.infer<typeof targetUserSchema>;

/** Of one SCIM setting, now. */
export interface Answering {
  directory: Pick<DirectoryReader, 'get' | 'former'>;
  recorded: RecordedRequests;
}

/** A target user as the page gets it, with the request that set each value. */
export function answeredUser(target: TargetUser, { directory, recorded }: Answering): AnsweredUser {
  const { id } = target;
  const former = directory.former.get(id);
  const origins = (directory.get('User', id) ?? former?.resource)?.origins;
  const told = (request: KnownOrigin | null, isThere: boolean): Origin =>
    request === null
      ? { setBy: null, whyNotKnown: whyNotKnown(origins, isThere) }
      : { setBy: { sequence: recorded.sequenceOf(request, id), ...request }, whyNotKnown: null };
  const originAt = (path: string, isThere: boolean) => told(originOf(origins, path, isThere), isThere);
  const { fields, groups, statusRule } = target;
  return {
    ...target,
    statusOrigin:
      former === undefined
        ? originAt('active', statusRule.startsWith('`active`'))
        : told(requestIn(former.by ?? ''), true),
    fields: fields.map((field) => ({ ...field, ...originAt(field.path, field.raw !== null) })),
    groups: [...groups],
  };
}

function whyNotKnown(origins: string | undefined, isThere: boolean): string {
  if (!isThere) return 'No request has set a value here.';
  if (origins === undefined) return 'It was set before requests were noted with values.';
  return 'No request is known to have set it.';
}

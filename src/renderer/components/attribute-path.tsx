import { Fragment } from 'react';
import './attribute-path.css';

/** Lines break in front of a sub-attribute or a filter, or after a colon, not within a name. */
const breaks = /(?<=:)|(?=\.[a-z$])|(?=\[)/i;

/** An attribute path, small; what all extensions begin with is left out, and stands in the title. */
export function AttributePath({ attributePath }: { attributePath: string }) {
  const short = attributePath.replace(/^urn:ietf:params:scim:schemas:(extension|core):/i, '…\u2060');
  return (
    <code className="attribute-path" title={attributePath}>
      {short.split(breaks).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and never move
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}

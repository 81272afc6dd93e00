/** Hosts and domains of a company, and those that stand for them: all below `.example`, which is nobody's (RFC 2606). */
import { fold, type WordBook } from './word-book';

export interface HostBook {
  /** As it stands behind the @ of an address. What is reserved for examples is nobody's, and stays. */
  learn(host: string): void;
  /** The host in other words; null where it is not below a domain that was learned. */
  find(host: string): string | null;
  back(host: string): string | null;
}

const reserved = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/;
/** Second labels that are no company's, in front of a country. */
const secondLabels = new Set(['co', 'com', 'org', 'net', 'ac', 'edu', 'gov', 'gv', 'ne', 'or']);

export function createHostBook(words: WordBook): HostBook {
  const domains = new Map<string, string>();
  const shown = new Map<string, string>();

  function learn(host: string): void {
    const domain = domainOf(host);
    if (domain === null || domains.has(domain)) return;
    const [label = ''] = domain.split('.');
    for (const part of label.split('-')) words.learn(part, 'family');
    for (const further of fold(host).slice(0, -domain.length).split(/[.-]/)) words.learn(further, 'family');
    enter(domain, `${labelFor(label, words)}.example`);
  }

  function enter(domain: string, wanted: string): void {
    let other = wanted;
    while (shown.has(other)) other = `x${other}`;
    domains.set(domain, other);
    shown.set(other, domain);
  }

  /** Written neither in small letters alone nor in capitals alone: as it is, on its own. */
  function learnOdd(host: string): void {
    const domain = host.slice(-(domainOf(host)?.length ?? 0));
    const usual = domains.get(fold(domain));
    if (usual === undefined || domain === fold(domain) || domain === domain.toUpperCase()) return;
    if (!domains.has(domain)) enter(domain, `x${usual}`);
  }

  const inOther = (from: Map<string, string>, labelOf: (label: string) => string) => (host: string) => {
    const labels = host.split('.');
    for (let at = 0; at < labels.length - 1; at += 1) {
      const domain = labels.slice(at).join('.');
      const other = from.get(domain) ?? inCapitals(from, domain);
      if (other !== undefined) return [...labels.slice(0, at).map(labelOf), other].join('.');
    }
    return null;
  };

  return {
    learn,
    find(host) {
      // What already stands for another would be taken for it on the way back.
      if (shown.has(host) && !domains.has(host)) enter(host, `x${host}`);
      learnOdd(host);
      return inOther(domains, (label) => words.find(label)?.other ?? label)(host);
    },
    back: inOther(shown, (label) => words.back(label) ?? label),
  };
}

function inCapitals(from: Map<string, string>, domain: string): string | undefined {
  return domain === domain.toUpperCase() ? from.get(fold(domain))?.toUpperCase() : undefined;
}

function domainOf(host: string): string | null {
  const labels = fold(host).split('.');
  if (labels.length < 2 || reserved.test(fold(host)) || /^[\d.]+$/.test(host)) return null;
  const isOfCountry = labels.at(-1)?.length === 2 && secondLabels.has(labels.at(-2) ?? '');
  return labels.slice(isOfCountry ? -3 : -2).join('.');
}

/** Of its words, each in another. */
function labelFor(label: string, words: WordBook): string {
  return label
    .split('-')
    .map((part) => fold(words.find(part)?.other ?? part).replace(/[^a-z0-9]/g, ''))
    .filter((part) => part !== '')
    .join('-');
}

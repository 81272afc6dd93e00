/** Every text that an identity provider's folder brings to the page, as it is shown. */
import type { ExchangeSummary } from '../../../src/shared/exchange';
import type { Finding } from '../../../src/shared/finding';
import type { Afterwards, ExtraGuide, Guide, GuideStep, TrafficFacts } from '../../../src/shared/guide';
import { guidesOf } from '../../../src/shared/idp/common/real-platform';
import type {
  DiagnosedFinding,
  DiagnosticInput,
  IdentityProvider,
  KnownPlaces,
} from '../../../src/shared/idp/identity-provider';
import { withVendorWords } from '../../../src/shared/idp/vendor-words';
import { type ToleranceDefinition, toleranceTable } from '../../../src/shared/scim/tolerance-list';
import { anExchange } from '../an-exchange';
import { placeTables } from '../platform/place-tables';

export interface ShownText {
  /** Step, cause or finding it belongs to. */
  of: string;
  kind: 'step' | 'variant' | 'value' | 'cause' | 'trouble' | 'finding';
  text: string;
}

export const quiet: TrafficFacts = {
  baseUrl: 'https://tunnel.example/scim',
  baseUrlIsLocal: false,
  proved: null,
  listening: true,
  requests: 0,
  simulatedRequests: 0,
  refused: { unauthorized: 0, notFound: 0, other: 0, last: null },
  probes: 0,
  usersCreated: 0,
  groupsCreated: 0,
  lastRequestAt: null,
  hasLiveToken: true,
  findingRules: [],
};

const facts: TrafficFacts[] = [
  quiet,
  { ...quiet, listening: false, hasLiveToken: false, baseUrlIsLocal: true },
  { ...quiet, requests: 9, refused: { unauthorized: 1, notFound: 1, other: 1, last: anExchange() } },
  { ...quiet, requests: 9, probes: 3 },
  { ...quiet, requests: 9, usersCreated: 3 },
  { ...quiet, requests: 9, usersCreated: 3, groupsCreated: 1 },
];

const troubles: ExchangeSummary[] = [
  anExchange({ kind: 'refused', status: 401 }),
  anExchange({ kind: 'refused', status: 404, url: '/scim/Users/Users' }),
  anExchange({ kind: 'refused', status: 404, url: '/scim/People' }),
  anExchange({ kind: 'probe', status: 500 }),
  anExchange({ kind: 'write', method: 'POST', status: 400, url: '/scim/Users' }),
  ...['POST', 'PATCH', 'PUT', 'DELETE'].flatMap((method) => [
    anExchange({ kind: 'write', method, status: 409, url: '/scim/Users' }),
    anExchange({ kind: 'write', method, status: 409, url: '/scim/Groups' }),
  ]),
];

const countries = [
  undefined,
  { code: null, zones: [] },
  { code: 'TR', zones: ['Europe/Istanbul'] },
  { code: 'US', zones: ['America/Chicago', 'America/Denver'] },
  { code: 'RU', zones: ['Europe/Moscow', 'Asia/Omsk'] },
];

/** Where there are people; one in a country that no expression tells. */
export const known: KnownPlaces = { countries: ['DE', 'RU', 'US'], places: placeTables };

/** A write in which every rule of a vendor's own finds something. */
const faulty: DiagnosticInput = {
  exchange: anExchange({ kind: 'write', method: 'POST', status: 201 }),
  requestHeaders: [],
  requestBody: { userName: 'ines_elsewhere.example#EXT#@alderpoint.example', active: '' },
  responseBody: () => null,
};

/** What is said about tolerances, whoever the client is. */
export function toleranceTexts(): ShownText[] {
  return Object.entries<ToleranceDefinition>(toleranceTable).flatMap(
    ([of, { explanation, remedy, allows }]) =>
      [explanation, remedy, allows].flatMap((text): ShownText[] =>
        text ? [{ of, kind: 'finding', text }] : [],
      ),
  );
}

export function shownTexts(idp: IdentityProvider): ShownText[] {
  const { guide } = idp;
  return [
    ...[guide, ...guidesOf(idp).extraGuides].flatMap(wayTexts),
    ...afterwardsTexts(guide.afterwards),
    ...Object.keys(idp.findingWords).flatMap((rule) => findingTexts(rule, idp)),
    ...idp.diagnostics.flatMap(({ check }) => check(faulty)).flatMap(textsOfFinding),
  ];
}

function wayTexts(way: Guide | ExtraGuide): ShownText[] {
  const around = 'about' in way ? [way.about, way.finish.title, way.finish.text] : [];
  return [
    ...[...way.prerequisites, ...around].map(
      (text): ShownText => ({ of: 'prerequisites', kind: 'step', text }),
    ),
    ...way.parts.flatMap(({ steps }) => steps.flatMap(stepTexts)),
  ];
}

function afterwardsTexts({ moving, next }: Afterwards): ShownText[] {
  const texts = [
    moving.ids,
    ...moving.renew,
    ...moving.cleanUp,
    ...next.flatMap(({ title, text }) => [title, text]),
  ];
  return texts.map((text) => ({ of: 'afterwards', kind: 'step', text }));
}

function stepTexts(step: GuideStep): ShownText[] {
  const texts = (kind: ShownText['kind'], all: readonly (string | undefined | null)[]) =>
    all.flatMap((text): ShownText[] => (text ? [{ of: step.id, kind, text }] : []));
  const { expect, variants, values = [], slips, seen } = step;
  return [
    ...texts('step', [step.lead, ...step.instructions, step.why, step.warning, expect?.what, expect?.when]),
    ...texts('step', [seen?.title, seen?.text, seen?.left?.text, ...(step.notDocumented ?? [])]),
    ...texts(
      'step',
      slips.flatMap(({ symptom, remedy }) => [symptom, remedy]),
    ),
    ...texts(
      'variant',
      variants.flatMap(({ title, instructions }) => [title, ...instructions]),
    ),
    ...texts(
      'value',
      values.flatMap(({ hint, value }) => [hint, 'text' in value ? value.text : '']),
    ),
    ...texts(
      'cause',
      facts.flatMap((one) => step.causes?.(one) ?? []).flatMap((one) => [one.title, one.remedy]),
    ),
    ...texts(
      'trouble',
      troubles
        .flatMap((one) => step.trouble?.(one) ?? [])
        .flatMap(({ title, text, remedies }) => [title, text, ...remedies.map((remedy) => remedy.text)]),
    ),
  ];
}

function findingTexts(rule: string, idp: IdentityProvider): ShownText[] {
  const bare: DiagnosedFinding = {
    rule,
    severity: 'only noted',
    requirement: 'MAY',
    title: '',
    explanation: '',
  };
  const found = countries.map((country) => (country === undefined ? bare : { ...bare, country }));
  return withVendorWords(found, idp, known).flatMap(textsOfFinding);
}

function textsOfFinding({ rule, explanation, remedy = '' }: Finding): ShownText[] {
  return [explanation, remedy]
    .filter((text) => text !== '')
    .map((text) => ({ of: rule, kind: 'finding', text }));
}

/** What is measured: the requests of each row, and what a right answer to them is. */
import { changeMembers, countUp, createUser } from './contestants.mjs';
import { patchOf, userNameOf } from './sample.mjs';

/**
 * @typedef {import('./contestants.mjs').Contestant} Contestant
 * @typedef {import('./load.mjs').Wanted} Wanted
 * @typedef {{ work: string, at: string, target: number, isWrite?: boolean, next(server: Contestant): Wanted,
 *   burst?: number, between?(server: Contestant): Promise<void> }} Row
 */

const pageSize = 100;
/** Members that join before they are taken out again, so that a group stays about as large as its row says. */
const joining = 1_000;

/** @param {number} size @returns {Row} */
export function readRow(size) {
  const next = (server) => {
    const n = countUp(server, 'read') % size;
    const id = server.userIds[n];
    const check = (user) => requireEqual(user.id === id && user.userName, userNameOf(n));
    return { method: 'GET', path: `/Users/${id}`, status: 200, check };
  };
  return { work: 'GET /Users/{id}', at: atUsers(size), target: 0.5, next };
}

/** @param {number} size @returns {Row} */
export function lookUpHitRow(size) {
  const next = (server) => {
    const n = countUp(server, 'hit') % size;
    const check = ({ totalResults, Resources }) => {
      requireEqual(totalResults, 1);
      requireEqual(Resources[0].id, server.userIds[n]);
    };
    return { method: 'GET', path: lookUp(userNameOf(n)), status: 200, check };
  };
  return { work: 'GET ?filter=userName eq, hit', at: atUsers(size), target: 0.5, next };
}

/** @param {number} size @returns {Row} */
export function lookUpMissRow(size) {
  const check = ({ totalResults }) => requireEqual(totalResults, 0);
  const next = (server) => {
    const userName = `nobody.${countUp(server, 'miss')}@example.com`;
    return { method: 'GET', path: lookUp(userName), status: 200, check };
  };
  return { work: 'GET ?filter=userName eq, miss', at: atUsers(size), target: 0.5, next };
}

/** @param {number} size @param {number} startIndex @returns {Row} */
export function pageRow(size, startIndex) {
  const path = `/Users?startIndex=${startIndex}&count=${pageSize}`;
  const next = (server) => {
    const check = ({ totalResults, Resources }) => {
      requireEqual(totalResults, size);
      requireEqual(Resources.length, pageSize);
      requireEqual(server.userIds.includes(Resources[pageSize - 1].id), true);
    };
    return { method: 'GET', path, status: 200, check };
  };
  return {
    work: `page of ${pageSize} at startIndex ${count(startIndex)}`,
    at: atUsers(size),
    target: 0.5,
    next,
  };
}

/** @param {number} size @returns {Row} */
export function createRow(size) {
  const next = (server) => {
    const n = size + countUp(server, 'create');
    return { ...createUser(n), check: ({ userName }) => requireEqual(userName, userNameOf(n)) };
  };
  return { work: 'POST /Users', at: atUsers(size), target: 0.4, isWrite: true, next };
}

/** Each request turns one user off, or on again once all are off. @param {number} size @returns {Row} */
export function deactivateRow(size) {
  const next = (server) => {
    const turn = countUp(server, 'deactivate');
    const id = server.userIds[turn % size];
    const active = Math.floor(turn / size) % 2 === 1;
    const body = patchOf([{ op: 'replace', path: 'active', value: active }]);
    const check = (user) => requireEqual(user.id === id && user.active, active);
    return { method: 'PATCH', path: `/Users/${id}`, body, status: 200, check };
  };
  return { work: 'PATCH active', at: atUsers(size), target: 0.4, isWrite: true, next };
}

/**
 * @param {number} size of the group of all users
 * @param {number} available users who are not in it: those after the first `size`
 * @returns {Row}
 */
export function joinRow(size, available) {
  const memberOf = (server, n) => server.userIds[size + (n % available)];
  const name = `join ${size}`;
  const next = (server) => {
    const value = [{ value: memberOf(server, countUp(server, name)) }];
    return {
      method: 'PATCH',
      path: `/Groups/${server.groupId}`,
      body: patchOf([{ op: 'add', path: 'members', value }]),
      status: server.name === 'scimmy' ? 200 : 204,
    };
  };
  const between = async (server) => {
    const joined = server.tally[name];
    const ids = Array.from({ length: joining }, (_, index) => memberOf(server, joined - 1 - index));
    if (server.name !== 'scimmy') await changeMembers(server, server.groupId, 'remove', ids);
  };
  return {
    work: 'add one member',
    at: `a group of ${count(size)}`,
    target: 0.4,
    isWrite: true,
    next,
    burst: joining,
    between,
  };
}

export const count = (number) => number.toLocaleString('en-GB');

const atUsers = (size) => `${count(size)} users`;
const lookUp = (userName) => `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`;

function requireEqual(found, wanted) {
  if (found !== wanted) throw new Error(`An answer is wrong: ${found} instead of ${wanted}.`);
}

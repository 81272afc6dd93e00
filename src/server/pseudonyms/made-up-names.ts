/** Names that stand for others: of the same kind, in the same letters, about as long. */
import { createHmac } from 'node:crypto';
import { namePool } from '../../shared/world/names';

export type NameKind = 'given' | 'family';

const split = (text: string): string[] => text.split(' ');
const isPlain = (name: string) => /^[A-Z][a-z]{2,}$/.test(name);

const given = [...new Set(namePool.flatMap((names) => names.given))].filter(isPlain);
const family = [...new Set(namePool.flatMap((names) => names.family))].filter(isPlain);

interface Letters {
  is: RegExp;
  starts: string[];
  ends: string[];
}

const latin: Letters = {
  is: /\p{Script=Latin}/u,
  starts: split(
    'Al Ash Bar Bel Ber Bran Cal Car Cor Dal Dar Del Dun El Es Fal Far Fen Gar Gil Hal Har Haw Hol In Kel Kir Lan Lin Lor Mal Mar Mel Mer Nor Or Pem Per Ra Rem Rin Ros Sal Sel Sha Sten Tal Tan Thor Tor Val Van Ver Wen Wil Win Yar',
  ),
  ends: split(
    'bech beck borne bridge bury by combe dale den dine don dorf feld ford gard grave grove ham hurst kamp land leigh ley lin low lund mark mere mont more nell rand ridge rick rood sen shaw stad stead sted strand strom thorpe ton vale vik wall ward well wick worth yard',
  ),
};
const others: Letters[] = [
  {
    is: /\p{Script=Cyrillic}/u,
    starts: split('Бел Вар Гор Дан Елин Зар Кал Лаз Мил Ней Ор Пав Рад Сав Тар Фед'),
    ends: split('анов ева енко ин ицкий ова овский уров чук ян'),
  },
  {
    is: /\p{Script=Greek}/u,
    starts: split('Αλεξ Βασ Γερ Δημ Ευσ Ζαχ Θεο Καλ Λεων Μαρ Νικ Παν Σταμ Φωτ'),
    ends: split('άκης αρης ίδης ιάδης όπουλος ούλης άτος έλης'),
  },
  {
    is: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    starts: split('青 赤 石 上 内 大 小 川 木 北 清 黒 坂 佐 島 白 高 竹 谷 千'),
    ends: split('田 山 川 村 本 野 井 原 沢 島 木 崎 藤 森 林 橋'),
  },
  {
    is: /\p{Script=Hangul}/u,
    starts: split('강 권 김 남 류 문 박 배 서 송 신 안 양 오 유 윤'),
    ends: split('가람 나래 다온 라온 민서 보람 서윤 아름 예준 지안 하늘 해솔'),
  },
  {
    is: /\p{Script=Arabic}/u,
    starts: split('بدر جمال حسن رائد زيد سالم طارق عمر فارس كريم نادر هاني'),
    ends: split('ان اوي ين ية ات وش'),
  },
  {
    is: /\p{Script=Hebrew}/u,
    starts: split('אב בר גל דר הר זה טל כר לב מר נב רם'),
    ends: split('ון ית אל ור ים לי'),
  },
];

export interface MadeUpNames {
  /** One after the other, the best first, without end; the same for the same word. */
  for(word: string, kind: NameKind): Generator<string>;
  /** A number from 0 to below `count`, the same for the same text. */
  number(text: string, count: number): number;
}

/** @param seed the same seed gives the same names */
export function madeUpNames(seed: string): MadeUpNames {
  const number = (text: string, count: number) =>
    createHmac('sha256', seed).update(text).digest().readUInt32BE(0) % count;

  function* candidates(word: string, kind: NameKind): Generator<string> {
    const letters = others.find(({ is }) => is.test(word)) ?? latin;
    for (let turn = 0; ; turn += 1) {
      const few = Array.from({ length: 3 }, (_, at) => oneName(`${word}/${turn}/${at}`, kind, letters, turn));
      yield* few.sort((one, other) => distance(one, word) - distance(other, word));
    }
  }

  function oneName(text: string, kind: NameKind, letters: Letters, turn: number): string {
    const from = (list: readonly string[], name: string) =>
      list[number(`${text}/${name}`, list.length)] ?? '';
    const made = from(letters.starts, 'start') + (turn > 8 ? 'o' : '') + from(letters.ends, 'end');
    const whole = turn > 20 ? made + from(letters.ends, 'further') : made;
    if (letters !== latin || turn > 2) return whole;
    if (kind === 'given') return from(given, 'given');
    return number(`${text}/kind`, 4) === 0 ? from(family, 'family') : whole;
  }

  return { for: candidates, number };
}

function distance(one: string, other: string): number {
  return Math.abs(one.length - other.length);
}

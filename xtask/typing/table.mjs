// Works out which characters each syllable may mean, the usual ones first: the table behind the kiosk's keys.
//
// Which characters: all of GB 2312, those of names.txt, and those of the sample town's villages. How often: every word
// of jieba's dictionary (MIT) counts for its characters, as pinyin-pro (MIT) reads them in that word. What is written
// at a kiosk are names and addresses, so words marked as names of people and places count more.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pinyin } from 'pinyin-pro';

const HAN = /^\p{Script=Han}+$/u;
/** How much more a name counts than another word. */
const NAMES_COUNT = 10;
/** A reading below this share of its character's use is a slip of the dictionary or of no use here. */
const LEAST_SHARE = 0.002;

const [output, names, villages] = process.argv.slice(2);
const wanted = new Set([...gb2312(), ...hanOf(names), ...hanOf(villages)]);

const counts = new Map();
for (const [word, frequency, tag] of words()) {
  const weight = Number(frequency) * (tag === 'nr' || tag === 'ns' ? NAMES_COUNT : 1);
  readings(word, { surname: tag === 'nr' ? 'head' : 'off' }).forEach((letters, place) => {
    count([...word][place], letters, weight);
  });
}
// Whatever no word has still has a reading, and a surname keeps the one it has as a surname.
for (const character of wanted) {
  for (const surname of ['off', 'head']) count(character, readings(character, { surname })[0], 1);
}

const syllables = new Map();
for (const [character, readings] of counts) {
  const total = [...readings.values()].reduce((sum, weight) => sum + weight, 0);
  for (const [letters, weight] of readings) {
    if (weight > total * LEAST_SHARE) entry(syllables, letters, []).push([character, weight]);
  }
}
const lines = [...syllables].sort(([one], [other]) => (one < other ? -1 : 1)).map(([letters, characters]) => {
  const usualFirst = characters.sort(([a, often], [b, seldom]) => seldom - often || a.codePointAt(0) - b.codePointAt(0));
  return `${letters} ${usualFirst.map(([character]) => character).join('')}\n`;
});
writeFileSync(output, lines.join(''));
console.log(`${lines.length} syllables, ${counts.size} characters`);

/** Both levels of GB 2312, from its place in GB 18030: rows 16 to 87. */
function* gb2312() {
  const decoder = new TextDecoder('gb18030');
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (HAN.test(character)) yield character;
    }
  }
}

function hanOf(file) {
  return [...readFileSync(file, 'utf8')].filter((character) => HAN.test(character));
}

/** Word, frequency, part of speech. */
function words() {
  const jieba = dirname(createRequire(import.meta.url).resolve('@node-rs/jieba'));
  const lines = readFileSync(join(jieba, 'dict.txt'), 'utf8').trim().split('\n');
  return lines.map((line) => line.split(' ')).filter(([word]) => HAN.test(word));
}

/** A syllable for each character, without tones, ü as v. */
function readings(word, how) {
  return pinyin(word, { toneType: 'none', type: 'array', v: true, ...how });
}

function count(character, letters, weight) {
  if (!wanted.has(character) || !/^[a-z]+$/.test(letters ?? '')) return;
  const readings = entry(counts, character, new Map());
  readings.set(letters, (readings.get(letters) ?? 0) + weight);
}

function entry(map, key, blank) {
  if (!map.has(key)) map.set(key, blank);
  return map.get(key);
}

// The list that is searched: N service items with unique names, made from the vocabulary.
//
// A town's list (up to 2,000) is mostly plain items; a city's has every plain item there is and then sub-items in
// brackets until it is full. Each item also comes with what its name was put together from, for the queries alone:
// the engines never see it.
import { readFileSync } from 'node:fs';
import { Dice } from './dice.js';

const vocabulary = JSON.parse(readFileSync(new URL('vocabulary.json', import.meta.url), 'utf8'));
const SEED = 20240584;
const LARGEST_TOWN = 2000;
const PLAIN_IN_A_TOWN = 0.85;

/** `{ items, parts }`: item i was made from parts[i] = { object, action, variant }. */
export function makeItems(count) {
  const dice = new Dice(SEED ^ count);
  const list = new List(count, dice);
  const pairs = dice.shuffle(list.town ? townPairs() : allPairs());
  const plain = Math.min(count, list.town ? Math.round(count * PLAIN_IN_A_TOWN) : pairs.length);
  for (const pair of pairs) {
    if (list.rows.length >= plain) break;
    list.add(pair, '');
  }
  const detailed = pairs.flatMap((pair) => variantsOf(pair.action.name).map((variant) => [pair, variant]));
  for (const [pair, variant] of dice.shuffle(detailed)) {
    if (list.rows.length >= count) break;
    list.add(pair, variant);
  }
  if (list.rows.length < count) throw new Error(`The vocabulary yields only ${list.rows.length} items.`);
  dice.shuffle(list.rows);
  return {
    items: list.rows.map(({ item }, id) => ({ ...item, id })),
    parts: list.rows.map(({ parts }) => parts),
  };
}

class List {
  rows = [];
  #names = new Set();

  constructor(count, dice) {
    this.town = count <= LARGEST_TOWN;
    this.dice = dice;
  }

  /** Adds an object with an action, unless its name is taken; the dice are thrown either way. */
  add({ category, object, action, place }, variant) {
    const { town, dice } = this;
    const dept = town ? vocabulary.townName + category.town : dice.pick(vocabulary.districts) + category.body;
    // No registration of a registration: the action goes when the object ends with it.
    const acted = object.name.endsWith(action.name) ? '' : action.name;
    const name = object.name + acted + (variant && `（${variant}）`);
    const serial = String(this.rows.length).padStart(6, '0');
    const code = `4406${place.map(twoDigits).join('')}MB2C${serial}${dice.below(10)}`;
    if (this.#names.has(name)) return;
    this.#names.add(name);
    const aliases = aliasesOf(name, object, action);
    const item = { id: 0, name, dept, type: category.type, aliases, code };
    this.rows.push({ item, parts: { object: object.name, action: acted, variant } });
  }
}

/** What people call it: the object's other names, and the first of them with what people call the action. */
function aliasesOf(name, object, action) {
  const aliases = [...object.aliases];
  if (object.aliases.length === 0) return aliases;
  for (const verb of action.aliases.slice(0, 2)) {
    const spoken = object.aliases[0] + verb;
    if (!name.includes(spoken) && !aliases.includes(spoken)) aliases.push(spoken);
  }
  return aliases;
}

/** Every object with every action its families know. */
function allPairs() {
  return vocabulary.categories.flatMap((category, c) => {
    const actions = [...new Set(category.families.flatMap((family) => vocabulary.actions[family]))].map(word);
    return category.objects
      .map(word)
      .flatMap((object, o) => actions.map((action, a) => ({ category, object, action, place: [c, o, a] })));
  });
}

const townPairs = () => allPairs().filter(({ category }) => category.town);

/** The sub-items an action may have: its own first, then those of every action. */
function variantsOf(action) {
  const { '*': any, ...particular } = vocabulary.variants;
  const own = Object.entries(particular).filter(([part]) => action.includes(part));
  return [...own.flatMap(([, variants]) => variants), ...any];
}

/** Reads `name|alias|alias`. */
function word(text) {
  const [name, ...aliases] = text.split('|');
  return { name, aliases };
}

const twoDigits = (number) => String(number).padStart(2, '0');

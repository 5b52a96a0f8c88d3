// How well a list of answers meets what was meant, measured as ours is.

const ENOUGH_OF_A_WISH = 0.8;
const LOOKED_AT = 10;

/** One query by its `found` ids: `{ kind, rank }`, 0 when missed; `same` turns an id into the one it counts as. */
export function score({ kind, answers }, found, same) {
  const seen = [...new Set(found.map(same))].slice(0, LOOKED_AT);
  const silent = seen.length === 0;
  if (answers.length === 0) return { kind, refused: silent };
  const wanted = new Set(answers.map(same));
  const rank = kind === 'wish' ? whole(wanted, seen) : 1 + seen.findIndex((id) => wanted.has(id));
  return { kind, rank, silent };
}

/** The place by which a wish for several items has its bundle, or nearly all of the items. */
function whole(wanted, seen) {
  const isBundle = (id) => id.startsWith('bundle:');
  const enough = ENOUGH_OF_A_WISH * [...wanted].filter((id) => !isBundle(id)).length;
  let items = 0;
  return 1 + seen.findIndex((id) => {
    if (!wanted.has(id)) return false;
    if (isBundle(id)) return true;
    items++;
    return items >= enough;
  });
}

/** Many scores in shares from 0 to 1: `refused` of the queries that nothing answers, the rest of the others. */
export function summary(scores) {
  const asked = scores.filter(({ rank }) => rank !== undefined);
  const nothing = scores.filter(({ rank }) => rank === undefined);
  const within = (most) => share(asked, ({ rank }) => (rank > 0 && rank <= most ? 1 : 0));
  return {
    first: within(1),
    three: within(3),
    ten: within(LOOKED_AT),
    reciprocal: share(asked, ({ rank }) => (rank > 0 ? 1 / rank : 0)),
    silent: share(asked, ({ silent }) => (silent ? 1 : 0)),
    refused: share(nothing, ({ refused }) => (refused ? 1 : 0)),
  };
}

const share = (list, of) => list.reduce((sum, one) => sum + of(one), 0) / list.length;

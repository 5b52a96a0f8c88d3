// How well a list of answers meets what was meant.

const ENOUGH_OF_A_WISH = 0.8;
const LOOKED_AT = 10;

/** What one query's `found` ids are worth; `same` turns an id into the one it is counted as. */
export function score({ kind, answers }, found, same) {
  const wanted = new Set(answers.map(same));
  const seen = [...new Set(found.map(same))].slice(0, LOOKED_AT);
  const rank = seen.findIndex((id) => wanted.has(id)) + 1;
  const refused = found.length === 0;
  if (answers.length === 0) return { kind, refused };
  return { kind, rank, refused, ...(kind === 'wish' && { whole: isWhole(wanted, seen) }) };
}

/** Whether a wish for several items has found its bundle, or nearly all of the items. */
function isWhole(wanted, seen) {
  const isBundle = (id) => id.startsWith('bundle:');
  if (seen.some((id) => isBundle(id) && wanted.has(id))) return true;
  const items = [...wanted].filter((id) => !isBundle(id));
  return items.length > 0 && items.filter((id) => seen.includes(id)).length >= ENOUGH_OF_A_WISH * items.length;
}

/** Many scores in shares from 0 to 1; `refused` of the queries that nothing answers, `whole` of the wishes. */
export function summary(scores) {
  const asked = scores.filter(({ rank }) => rank !== undefined);
  const nothing = scores.filter(({ rank }) => rank === undefined);
  const within = (most) => share(asked, ({ rank }) => (rank > 0 && rank <= most ? 1 : 0));
  return {
    first: within(1),
    three: within(3),
    ten: within(LOOKED_AT),
    reciprocal: share(asked, ({ rank }) => (rank > 0 ? 1 / rank : 0)),
    refused: share(nothing, ({ refused }) => (refused ? 1 : 0)),
    whole: share(
      asked.filter(({ whole }) => whole !== undefined),
      ({ whole }) => (whole ? 1 : 0),
    ),
  };
}

const share = (list, of) => list.reduce((sum, one) => sum + of(one), 0) / list.length;

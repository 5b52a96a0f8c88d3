// Numbers out of many turns.

const ascending = (numbers) => [...numbers].sort((a, b) => a - b);

export function median(numbers) {
  const sorted = ascending(numbers);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The smallest number that this share of all does not exceed. */
export function percentile(numbers, share) {
  return ascending(numbers)[Math.max(0, Math.ceil(share * numbers.length) - 1)];
}

export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** One engine's turns at one size in a few numbers; `queries` are those it was asked. */
export function summary(turns, queries) {
  const full = turns.find(({ answers }) => answers.length === queries.length);
  const found = full.answers.map(({ i, rank }) => ({ kind: queries[i].kind, rank }));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return {
    ready: median(turns.map(({ ready }) => ready)),
    readyFirst: turns[0].ready,
    heap: median(turns.map(({ heap }) => heap)),
    first: median(turns.map(({ first }) => first)),
    once: spread(turns, ({ took }) => took),
    again: spread(turns, ({ again }) => again),
    recall: recallOf(found),
    reciprocalRank: mean(found.map(({ rank }) => (rank > 0 ? 1 / rank : 0))),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, recallOf(found.filter((one) => one.kind === kind))])),
    noise: turns.map(({ noise }) => noise),
    spin: turns.map(({ spin }) => spin),
    rounds: turns.length,
  };
}

/** A query's time is the middle one of its rounds; the percentiles are over the queries. */
function spread(turns, of) {
  const rounds = new Map();
  for (const answer of turns.flatMap(({ answers }) => answers)) {
    rounds.set(answer.i, [...(rounds.get(answer.i) ?? []), of(answer)]);
  }
  const times = [...rounds.values()].map(median);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
}

const AMONG = 5;
const recallOf = (found) => mean(found.map(({ rank }) => (rank >= 1 && rank <= AMONG ? 1 : 0)));

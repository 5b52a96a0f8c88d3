import assert from 'node:assert/strict';
import test from 'node:test';
import { median, percentile, summary } from './statistics.js';

test('the median of an even number of turns lies between the two in the middle', () => {
  assert.equal(median([9, 1, 3, 5]), 4);
  assert.equal(median([9, 1, 3]), 3);
});

test('a percentile is a time that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
  assert.equal(percentile(hundred, 0.5), 50);
  assert.equal(percentile(hundred, 0.99), 99);
  assert.equal(percentile([7], 0.99), 7);
});

test('an answer counts among the first five, and a query by the middle of its rounds', () => {
  const queries = [
    { i: 0, kind: 'alias' },
    { i: 1, kind: 'mid' },
  ];
  const turn = (times) => ({
    ...{ ready: 1, heap: 1, first: 1, noise: 0, spin: 1 },
    answers: [
      { i: 0, took: times[0], again: 1, rank: 5 },
      { i: 1, took: times[1], again: 1, rank: 6 },
    ],
  });
  const three = [turn([1, 8]), turn([3, 2]), turn([2, 4])];
  const { recall, byKind, once, again, reciprocalRank } = summary(three, queries);
  assert.equal(recall, 0.5);
  assert.deepEqual(byKind, { alias: 1, mid: 0 });
  assert.deepEqual(once, { p50: 2, p95: 4, p99: 4 });
  assert.deepEqual(again, { p50: 1, p95: 1, p99: 1 });
  assert.equal(reciprocalRank, (1 / 5 + 1 / 6) / 2);
});

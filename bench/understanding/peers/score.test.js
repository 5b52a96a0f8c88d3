import assert from 'node:assert/strict';
import test from 'node:test';
import { score, summary } from './score.js';

const itself = (id) => id;
const query = (kind, ...answers) => ({ kind, answers });

test('the first acceptable answer gives the rank', () => {
  assert.equal(score(query('chars', 'A', 'B'), ['X', 'B', 'A'], itself).rank, 2);
  assert.equal(score(query('chars', 'A'), ['X'], itself).rank, 0);
});

test('twins count as one, and take one place', () => {
  const same = (id) => (id === 'A2' ? 'A' : id);
  assert.equal(score(query('chars', 'B'), ['A', 'A2', 'B'], same).rank, 2);
  assert.equal(score(query('chars', 'A'), ['A2'], same).rank, 1);
});

test('a wish is met where its bundle stands, or the item that makes four fifths', () => {
  const wish = query('wish', 'bundle:w', 'A', 'B', 'C', 'D', 'E');
  assert.equal(score(wish, ['A', 'bundle:w'], itself).rank, 2);
  assert.equal(score(wish, ['A', 'X', 'B', 'C', 'D'], itself).rank, 5);
  assert.equal(score(wish, ['A', 'B', 'C'], itself).rank, 0);
});

test('where nothing fits, only no answer at all is right', () => {
  const scores = [
    score(query('none'), [], itself),
    score(query('none'), ['A'], itself),
    score(query('chars', 'A'), ['X', 'A'], itself),
    score(query('chars', 'A'), [], itself),
  ];
  const { first, three, reciprocal, silent, refused } = summary(scores);
  assert.deepEqual([first, three, reciprocal, silent, refused], [0, 0.5, 0.25, 0.5, 0.5]);
});

// `node --test`: the list and the queries are what they have always been. A Node whose ICU cuts Chinese into other
// words draws other queries; the bench then says so in its results.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sum } from './files.js';
import { makeItems } from './items.js';
import { makeQueries } from './queries.js';
import { SUMS } from './sums.js';

for (const size of [584, 35_800]) {
  const made = makeItems(size);

  test(`the list of ${size} is the same to the byte`, () => {
    assert.equal(sum(JSON.stringify(made.items)), SUMS[`items-${size}.json`]);
  });

  test(`the queries on ${size} are the same to the byte`, () => {
    assert.equal(sum(JSON.stringify(makeQueries(made))), SUMS[`queries-${size}.json`]);
  });
}

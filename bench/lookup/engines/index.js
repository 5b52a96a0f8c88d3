// Who is measured. `part` names the npm package whose version stands beside the name, `how` the set-up where there are
// two; `peer: false` are not rivals.
//
// An engine is `create()`, untimed, giving `build(source)`, timed, `find(query)` and perhaps `outside()`: bytes it
// holds outside the JavaScript heap. A source is `{ list, pack }`: the list as JSON, and as our pack. To add one, write
// its file and name it here.
export const ENGINES = [
  { id: 'ours', name: 'ours', peer: false, load: () => import('./ours.js') },
  { id: 'includes', name: 'naive includes', peer: false, load: () => import('./includes.js') },
  { id: 'minisearch', name: 'MiniSearch', part: 'minisearch', peer: true, load: () => import('./minisearch.js') },
  {
    id: 'minisearch-within',
    name: 'MiniSearch',
    how: 'pinyin inside names',
    part: 'minisearch',
    peer: true,
    load: () => import('./minisearch-within.js'),
  },
  { id: 'flexsearch', name: 'FlexSearch', part: 'flexsearch', peer: true, load: () => import('./flexsearch.js') },
  { id: 'fuse', name: 'Fuse.js', part: 'fuse.js', peer: true, load: () => import('./fuse.js') },
  { id: 'ufuzzy', name: 'uFuzzy', part: '@leeoniya/ufuzzy', peer: true, load: () => import('./ufuzzy.js') },
  {
    id: 'orama',
    name: 'Orama',
    how: 'Mandarin',
    part: '@orama/orama',
    peer: true,
    load: () => import('./orama.js'),
  },
  {
    id: 'orama-bigrams',
    name: 'Orama',
    how: 'pairs',
    part: '@orama/orama',
    peer: true,
    load: () => import('./orama-bigrams.js'),
  },
];

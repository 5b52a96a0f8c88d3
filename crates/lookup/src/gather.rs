//! Which texts are worth a closer look: those that share the rarest pieces of a query, found without reading the rest.

use crate::fold::is_han;
use crate::index::Index;
use crate::places::Place;
use crate::query::{Query, bits, ones};
use counts::Counts;

mod counts;
mod few;
mod forgiving;
mod opening;

/// Places that are looked at before only the best so far are kept on with.
const MOST_PLACES: usize = 3_000;
const MOST_PLACES_OF_CHARACTERS: usize = 1_000;
/// Places of one letter that are looked at when nothing longer is known.
const MOST_OF_ONE: usize = 4_000;
/// More letters that can be read as syllables are no initials.
const MOST_INITIALS: usize = 6;
/// So many characters make a sentence.
const SENTENCE: usize = 5;
/// A piece counts this much beside the place where it stands.
const SCALE: f32 = 256.0;
/// In so few places the rarest piece of a query is worth so much more.
const RARE: usize = 48;
const OUTSTANDING: u16 = 8_000;

/// A piece of a query and where it stands.
struct Piece<'a> {
    places: &'a [Place],
    worth: u16,
}

/// Counts what each text shares with a query.
pub(crate) struct Gather<'a> {
    index: &'a Index,
    query: &'a Query,
    counts: Counts,
}

impl<'a> Gather<'a> {
    pub(crate) fn new(query: &'a Query, index: &'a Index) -> Self {
        Self {
            counts: Counts::of(index.texts()),
            index,
            query,
        }
    }

    /// The texts that share most, the shorter first among equals.
    pub(crate) fn best(mut self) -> Vec<u32> {
        let opening = self.opening();
        if self.are_enough(&opening) {
            return opening;
        }
        for &(meaning, units) in &self.query.meanings {
            let worth = self.worth(units);
            for &text in self.index.texts_of(meaning) {
                self.counts.add(text, worth);
            }
        }
        for start in ones(self.query.run_starts) {
            let end = self.query.run_ends[start];
            if end - start <= MOST_INITIALS || !self.query.is_spelled_out(end, self.index) {
                self.initials(start);
            }
        }
        let mut pieces = self.pairs();
        // What shares a character alone comes behind all that begins with every one of them.
        if opening.len() < opening::ENOUGH {
            pieces.extend(self.singles());
        }
        self.count(pieces);
        for name in opening {
            self.counts.add(name, u16::MAX);
        }
        let most = match self.query.characters() {
            ..SENTENCE if self.query.run_starts == 0 => few::MOST_OF_CHARACTERS,
            ..SENTENCE => few::MOST_OF_LETTERS,
            _ => few::MOST_OF_SENTENCE,
        };
        self.few(most)
    }

    /// Counts pieces, the rarest first, until enough places were looked at.
    fn count(&mut self, mut pieces: Vec<Piece<'a>>) {
        pieces.sort_unstable_by_key(|piece| piece.places.len());
        let most = match self.query.run_starts {
            0 if self.query.characters() < SENTENCE => MOST_PLACES_OF_CHARACTERS,
            _ => MOST_PLACES,
        };
        let mut left = most;
        // Whatever else is shared, what stands in the fewest places is worth a look.
        if let Some(rarest) = pieces.first_mut()
            && rarest.places.len() <= RARE
        {
            rarest.worth += OUTSTANDING;
        }
        for piece in pieces {
            if piece.places.len() > left && left < most {
                break;
            }
            let places = &piece.places[..piece.places.len().min(left)];
            left -= places.len();
            // Twice in one text is no more than once.
            let mut counted = None;
            for place in places {
                let text = place.text();
                if counted.replace(text) != Some(text) {
                    self.counts
                        .add(text, piece.worth + u16::from(place.opens()));
                }
            }
        }
    }

    fn worth(&self, units: u64) -> u16 {
        (self.query.sum(units) * SCALE).min(8_000.0) as u16 + 2
    }

    /// Pairs of neighbours: two characters, or what a run of letters may begin with.
    fn pairs(&self) -> Vec<Piece<'a>> {
        let (index, query) = (self.index, self.query);
        let mut pieces = Vec::new();
        for unit in 0..query.units.len() {
            if query.is_letter(unit) {
                self.spelled(unit, &mut pieces);
            }
            if unit + 1 < query.units.len() {
                let worth = self.worth(3 << unit);
                for one in index.sounds.letters_of(query.units[unit]) {
                    for other in index.sounds.letters_of(query.units[unit + 1]) {
                        let places = index.places.of_pair(one, other..other + 1);
                        push(&mut pieces, places, worth);
                    }
                }
            }
        }
        pieces
    }

    /// Syllables spelled from a letter on: two of them, or one that ends the run.
    fn spelled(&self, unit: usize, pieces: &mut Vec<Piece<'a>>) {
        let (index, query) = (self.index, self.query);
        let end = query.run_ends[unit];
        for &first in query.spelled(unit) {
            let next = unit + index.sounds.syllables.letters(first).len();
            if next == end {
                if query.run_starts >> unit & 1 == 1 {
                    let worth = self.worth(bits(unit, end));
                    for &one in index.sounds.read_as(first) {
                        push(pieces, index.places.of_letter(one as u16), worth);
                    }
                }
                continue;
            }
            let behind = query.spelled(next).iter().copied();
            for second in behind.chain(index.begun(query, next)) {
                let until = (next + index.sounds.syllables.letters(second).len()).min(end);
                let worth = self.worth(bits(unit, until));
                index.for_pairs(first, second, |places| push(pieces, places, worth));
            }
        }
    }

    /// Places from which the first letters are a whole run of keys.
    fn initials(&mut self, start: usize) {
        let (index, query) = (self.index, self.query);
        let run = query.run(start);
        let worth = self.worth(bits(start, start + run.len()));
        let behind = match run {
            [_] | [_, b'h'] => None,
            [_, b'h', next, ..] | [_, next, ..] => Some(index.letters_beginning(*next)),
            [] => return,
        };
        let next = |at: usize| run.get(at).map(|&key| index.letters_beginning(key));
        for one in index.letters_beginning(run[0]) {
            let places = match (next(1), behind.clone()) {
                (Some(near), Some(far)) if near != far => [
                    index.places.of_pair(one, near),
                    index.places.of_pair(one, far),
                ],
                (Some(near), _) => [index.places.of_pair(one, near), &[]],
                (None, _) => [index.places.of_letter(one), &[]],
            };
            for place in places.into_iter().flatten() {
                if index.reads(place.at as usize, run) {
                    self.counts.add(place.text(), worth);
                }
            }
        }
    }

    /// Single characters, and by ear what sounds like them.
    fn singles(&self) -> Vec<Piece<'a>> {
        let (index, query) = (self.index, self.query);
        let mut pieces = Vec::new();
        for (unit, &c) in query
            .units
            .iter()
            .enumerate()
            .filter(|(_, c)| is_han(**c) || c.is_ascii_digit())
        {
            for letter in index.sounds.letters_of(c) {
                let places = index.places.of_letter(letter);
                let places = &places[..places.len().min(MOST_OF_ONE)];
                push(&mut pieces, places, self.worth(1 << unit));
            }
        }
        pieces
    }
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, places: &'a [Place], worth: u16) {
    if !places.is_empty() {
        pieces.push(Piece { places, worth });
    }
}

//! Where each letter and each pair of letters stands in the row: every place once, in one block of memory, sorted by the
//! letter there and the one behind it. As letters are numbered by their sound, pairs of sounds stand together too. What is
//! asked of a place lies beside it: a look elsewhere for each of thousands of places costs more than all else.

use std::ops::Range;

/// A place of the row, and the text it stands in.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Place {
    pub(crate) at: u32,
    /// The text, marked where it begins.
    text: u32,
}

/// Marks the place at which a text begins.
const BEGINS: u32 = 1 << 31;

impl Place {
    pub(crate) fn text(self) -> u32 {
        self.text & !BEGINS
    }

    /// Whether the text begins here.
    pub(crate) fn opens(self) -> bool {
        self.text & BEGINS != 0
    }
}

/// The sorted places.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// Where each letter's places begin, and one past the last.
    starts: Vec<u32>,
    sorted: Vec<Place>,
    /// The letter behind each.
    behind: Vec<u16>,
}

impl Places {
    /// Sorts the places of a row of letters below `letters`, given where each text begins: by the letter there, then by
    /// the one behind, the earlier place first among equals. Ends of texts have no place.
    pub(crate) fn of(row: &[u16], texts: &[u32], letters: usize) -> Self {
        let all = (0..).zip(texts.windows(2)).flat_map(|(text, bounds)| {
            let own = bounds[0]..bounds[1] - 1;
            own.map(move |at| Place {
                at,
                text: if at == bounds[0] { text | BEGINS } else { text },
            })
        });
        Self::sorted(all, row, letters)
    }

    /// The same of the first place of each text only.
    pub(crate) fn of_firsts(row: &[u16], texts: &[u32], letters: usize) -> Self {
        let all = (0..).zip(texts).map(|(text, &at)| Place {
            at,
            text: text | BEGINS,
        });
        Self::sorted(all, row, letters)
    }

    fn sorted(places: impl Iterator<Item = Place> + Clone, row: &[u16], letters: usize) -> Self {
        let own = |place: Place| row[place.at as usize];
        let behind = |place: Place| row.get(place.at as usize + 1).copied().unwrap_or(0);
        let (by_behind, _) = sorted(places, letters, behind);
        let (sorted, starts) = sorted(by_behind.into_iter(), letters, own);
        Self {
            behind: sorted.iter().map(|&place| behind(place)).collect(),
            sorted,
            starts,
        }
    }

    /// The places of a letter.
    pub(crate) fn of_letter(&self, letter: u16) -> &[Place] {
        &self.sorted[self.range(letter)]
    }

    /// The places of a letter before one of these letters.
    pub(crate) fn of_pair(&self, letter: u16, behind: Range<u16>) -> &[Place] {
        let own = self.range(letter);
        let all = &self.behind[own.clone()];
        let from = all.partition_point(|&letter| letter < behind.start);
        let len = all[from..].partition_point(|&letter| letter < behind.end);
        &self.sorted[own][from..from + len]
    }

    /// The places of a letter, by the letter behind them.
    pub(crate) fn by_pair(&self, letter: u16) -> impl Iterator<Item = (u16, &[Place])> {
        let own = self.range(letter);
        let mut rest = &self.sorted[own.clone()];
        self.behind[own]
            .chunk_by(|one, other| one == other)
            .map(move |alike| {
                let (places, others) = rest.split_at(alike.len());
                rest = others;
                (alike[0], places)
            })
    }

    fn range(&self, letter: u16) -> Range<usize> {
        let letter = usize::from(letter);
        self.starts[letter] as usize..self.starts[letter + 1] as usize
    }
}

/// A counting sort that keeps the order of equals, and where each key's places begin.
fn sorted(
    places: impl Iterator<Item = Place> + Clone,
    keys: usize,
    key: impl Fn(Place) -> u16,
) -> (Vec<Place>, Vec<u32>) {
    let mut starts = vec![0_u32; keys + 1];
    places
        .clone()
        .for_each(|place| starts[usize::from(key(place)) + 1] += 1);
    for key in 0..keys {
        starts[key + 1] += starts[key];
    }
    let mut free = starts.clone();
    let mut sorted = vec![Place::default(); starts[keys] as usize];
    for place in places {
        let free = &mut free[usize::from(key(place))];
        sorted[*free as usize] = place;
        *free += 1;
    }
    (sorted, starts)
}

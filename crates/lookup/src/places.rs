//! Where each letter and each pair of letters stands in the row: every place once, in one block of memory, sorted by the
//! letter there and the one behind it. As letters are numbered by their sound, pairs of sounds stand together too.

use std::ops::Range;

/// The sorted places.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// Where each letter's places begin, and one past the last.
    starts: Vec<u32>,
    sorted: Vec<u32>,
}

impl Places {
    /// Sorts the places of a row of letters below `letters`: by the second letter, then by the first, the earlier place
    /// first among equals. Ends of texts have no place.
    pub(crate) fn of(row: &[u16], letters: usize) -> Self {
        let behind = |place: u32| row.get(place as usize + 1).copied().unwrap_or(0);
        let own = |place: u32| row[place as usize];
        let all = (0..row.len() as u32).filter(|&place| own(place) != 0);
        let count = all.clone().count();
        let (by_second, _) = sorted(all, count, letters, behind);
        let (sorted, starts) = sorted(by_second.iter().copied(), count, letters, own);
        Self { starts, sorted }
    }

    /// Sorts texts by the two letters each begins with, the earlier text first among equals.
    pub(crate) fn of_firsts(row: &[u16], starts: &[u32], letters: usize) -> Self {
        let all = 0..starts.len() as u32;
        let letter = |text: u32, at: u32| {
            let place = starts[text as usize] + at;
            row.get(place as usize).copied().unwrap_or(0)
        };
        let (by_second, _) = sorted(all, starts.len(), letters, |text| letter(text, 1));
        let by_second = by_second.iter().copied();
        let (sorted, starts) = sorted(by_second, starts.len(), letters, |text| letter(text, 0));
        Self { starts, sorted }
    }

    /// The places, or the texts, of a letter.
    pub(crate) fn of_letter(&self, letter: u16) -> &[u32] {
        let letter = usize::from(letter);
        &self.sorted[self.starts[letter] as usize..self.starts[letter + 1] as usize]
    }

    /// The places of a letter before one of these letters.
    pub(crate) fn of_pair(&self, row: &[u16], letter: u16, behind: Range<u16>) -> &[u32] {
        let all = self.of_letter(letter);
        let second = |place: u32| row[place as usize + 1];
        let from = all.partition_point(|&place| second(place) < behind.start);
        let len = all[from..].partition_point(|&place| second(place) < behind.end);
        &all[from..from + len]
    }
}

/// A counting sort that keeps the order of equals.
fn sorted(
    places: impl Iterator<Item = u32> + Clone,
    count: usize,
    keys: usize,
    key: impl Fn(u32) -> u16,
) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; keys + 1];
    places
        .clone()
        .for_each(|place| starts[usize::from(key(place)) + 1] += 1);
    for key in 0..keys {
        starts[key + 1] += starts[key];
    }
    let mut free = starts.clone();
    let mut sorted = vec![0; count];
    for place in places {
        let free = &mut free[usize::from(key(place))];
        sorted[*free as usize] = place;
        *free += 1;
    }
    (sorted, starts)
}

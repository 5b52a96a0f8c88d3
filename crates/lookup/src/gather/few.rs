//! The few texts that share most with a query, out of thousands that share something.

use std::cmp::Ordering;

use super::Gather;

/// Texts that get a closer look: of a few characters, of letters, which may mean much, and of a sentence, which shares
/// something with many.
pub(super) const MOST_OF_CHARACTERS: usize = 48;
pub(super) const MOST_OF_LETTERS: usize = 64;
pub(super) const MOST_OF_SENTENCE: usize = 160;

impl Gather<'_> {
    /// The few best of the texts counted, the shorter among equals.
    pub(super) fn few(self, most: usize) -> Vec<u32> {
        let texts = self.counts.texts();
        if texts.len() <= most {
            return texts.to_vec();
        }
        let shared = |text: u32| self.counts.shared(text);
        let least = least_of_few(texts.iter().map(|&text| shared(text)), most);
        let (mut few, mut last) = (Vec::with_capacity(most), Vec::new());
        for &text in texts {
            match shared(text).cmp(&least) {
                Ordering::Greater => few.push(text),
                Ordering::Equal => last.push(text),
                Ordering::Less => {}
            }
        }
        self.index.keep_shortest(&mut last, most - few.len());
        few.extend(last);
        few
    }
}

/// The least that any of the `room` texts that share most shares: first to a multiple of 256, then exactly.
fn least_of_few(shared: impl Iterator<Item = u16> + Clone, mut room: usize) -> u16 {
    let mut least = |of: &dyn Fn(u16) -> Option<u8>| {
        let mut counts = [0_usize; 256];
        let here = shared.clone().filter_map(of);
        here.for_each(|part| counts[usize::from(part)] += 1);
        let mut part = u8::MAX;
        while part > 0 && counts[usize::from(part)] <= room {
            room -= counts[usize::from(part)];
            part -= 1;
        }
        part
    };
    let high = least(&|shared| Some((shared >> 8) as u8));
    let low = least(&|shared| ((shared >> 8) as u8 == high).then_some(shared as u8));
    u16::from(high) << 8 | u16::from(low)
}

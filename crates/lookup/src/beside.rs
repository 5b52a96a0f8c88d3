//! Which syllables stand behind each other anywhere: most pairs of syllables never do, and need not be looked for.

use crate::sounds::Sounds;
use crate::syllable::Syllable;

/// One bit for each pair of syllables.
#[derive(Debug)]
pub(crate) struct Beside {
    bits: Vec<u64>,
    syllables: usize,
}

impl Beside {
    /// The pairs in a row of letters.
    pub(crate) fn of(row: &[u16], sounds: &Sounds) -> Self {
        let syllables = sounds.syllables.len();
        let mut beside = Self {
            bits: vec![0; (syllables * syllables).div_ceil(64)],
            syllables,
        };
        for pair in row.windows(2) {
            for first in sounds.sounds_of(pair[0]) {
                for second in sounds.sounds_of(pair[1]) {
                    let at = beside.at(first, second);
                    beside.bits[at / 64] |= 1 << (at % 64);
                }
            }
        }
        beside
    }

    /// Whether the second syllable stands behind the first in some text.
    pub(crate) fn has(&self, first: Syllable, second: Syllable) -> bool {
        let at = self.at(first, second);
        self.bits[at / 64] >> (at % 64) & 1 == 1
    }

    fn at(&self, first: Syllable, second: Syllable) -> usize {
        usize::from(first) * self.syllables + usize::from(second)
    }
}

//! Which syllables stand behind each other anywhere: most pairs of syllables never do, and need not be looked for.

use crate::places::Places;
use crate::sounds::Sounds;
use crate::syllable::Syllable;

/// One bit for each pair of syllables.
#[derive(Debug)]
pub(crate) struct Beside {
    bits: Vec<u64>,
    syllables: usize,
}

impl Beside {
    /// The pairs of the letters that stand behind each other.
    pub(crate) fn of(places: &Places, sounds: &Sounds) -> Self {
        let syllables = sounds.syllables.len();
        let mut beside = Self {
            bits: vec![0; (syllables * syllables).div_ceil(64)],
            syllables,
        };
        for letter in 0..sounds.letters.len() as u16 {
            for (behind, _) in places.by_pair(letter) {
                for first in sounds.sounds_of(letter) {
                    for second in sounds.sounds_of(behind) {
                        let at = beside.at(first, second);
                        beside.bits[at / 64] |= 1 << (at % 64);
                    }
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

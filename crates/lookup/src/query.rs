//! What someone typed, taken apart: the units that carry meaning, how much each tells, and what words among them mean.

use crate::fold::{fold, is_han, is_word};
use crate::index::Index;
use crate::meaning::{FAINT, FIRST_GROUP, LOOK, NEVER, NEW, NOWHERE, VOID, WHOLE};
use crate::syllable::Syllable;

mod typed;
mod words;

use words::words_at;

/// Units beyond this are not looked at: sets of units are kept in 64 bits.
const MOST_UNITS: usize = 63;
/// Characters beyond this are not even read.
const MOST_CHARS: usize = 256;
/// The most a word tells that is hardly missed.
const FAINT_TELLS: f32 = 0.24;
/// A word for what no window does tells at least so much, so many times.
const NOWHERE_LEAST: f32 = 0.3;
const NOWHERE_TIMES: f32 = 2.6;
/// How much a typed letter, a digit and a character the catalogue lacks tell.
const LETTER_TELLS: f32 = 0.14;
const DIGIT_TELLS: f32 = 0.25;
const STRANGER_TELLS: f32 = 0.9;

/// A taken apart query. Sets of units have one bit per unit.
#[derive(Debug, Default)]
pub(crate) struct Query {
    /// Letters and digits as typed, Chinese characters simplified, without what says nothing.
    pub(crate) units: Vec<char>,
    /// For each unit the end of the run of letters it stands in; its own place if it is no letter.
    pub(crate) run_ends: Vec<usize>,
    /// The units at which a run of letters begins.
    pub(crate) run_starts: u64,
    /// The units as keys; only those of letters mean anything.
    keys: Vec<u8>,
    /// The syllables spelled out from each unit on.
    spelled: Vec<Vec<Syllable>>,
    /// How much each unit tells.
    pub(crate) weights: Vec<f32>,
    /// The sum of that.
    pub(crate) total: f32,
    /// The words of one meaning with others, and their units.
    pub(crate) meanings: Vec<(u16, u64)>,
    /// The turns of a matter that are spoken of, one bit for each, and the units that say so.
    pub(crate) turns: u16,
    pub(crate) turn_units: u64,
    /// The units that speak of what no window does.
    pub(crate) nowhere: u64,
    /// The units that speak of what nobody may be helped with.
    pub(crate) never: u64,
    /// Whether a whole matter is asked for.
    pub(crate) whole: bool,
}

impl Query {
    pub(crate) fn parse(text: &str, index: &Index) -> Self {
        let mut typed: Vec<(char, bool)> = Vec::new();
        let mut apart = true;
        for c in text.chars().take(MOST_CHARS).map(fold) {
            if is_word(c) {
                typed.push((index.sounds.simplify(c), apart));
            }
            apart = !is_word(c);
        }
        let mut query = Self::default();
        query.keep_what_says_something(&typed, index);
        query.spell(index);
        query.weigh(index);
        query.understand(index);
        for unit in ones(query.nowhere) {
            query.weights[unit] = query.weights[unit].max(NOWHERE_LEAST) * NOWHERE_TIMES;
        }
        query.total = query.weights.iter().sum();
        query
    }

    /// Every unit.
    pub(crate) fn every(&self) -> u64 {
        bits(0, self.units.len())
    }

    /// The place behind the last unit.
    pub(crate) fn end(&self) -> u64 {
        self.every() + 1
    }

    /// How many Chinese characters there are.
    pub(crate) fn characters(&self) -> usize {
        self.units.iter().filter(|&&unit| is_han(unit)).count()
    }

    /// The syllables spelled out from a unit on.
    pub(crate) fn spelled(&self, unit: usize) -> &[Syllable] {
        self.spelled.get(unit).map_or(&[], Vec::as_slice)
    }

    /// The letters of a run from a unit on.
    pub(crate) fn run(&self, unit: usize) -> &[u8] {
        &self.keys[unit..self.run_ends[unit]]
    }

    pub(crate) fn is_letter(&self, unit: usize) -> bool {
        self.run_ends[unit] > unit
    }

    /// How much of the query these units are, from 0 to 1.
    pub(crate) fn share(&self, units: u64) -> f32 {
        self.sum(units) / self.total.max(f32::MIN_POSITIVE)
    }

    /// How much these units tell.
    pub(crate) fn sum(&self, units: u64) -> f32 {
        ones(units).filter_map(|unit| self.weights.get(unit)).sum()
    }

    /// Finds the syllables in the runs of letters.
    fn spell(&mut self, index: &Index) {
        self.keys = self
            .units
            .iter()
            .map(|&c| if c.is_ascii() { c as u8 } else { 0 })
            .collect();
        if self.run_starts == 0 {
            return;
        }
        let syllables = &index.sounds.syllables;
        let spelled = |unit: usize| {
            if !self.is_letter(unit) {
                return Vec::new();
            }
            let run = self.run(unit);
            let all = syllables.of_letter(usize::from(run[0] - b'a'));
            all.filter(|&syllable| run.starts_with(syllables.letters(syllable)))
                .collect()
        };
        self.spelled = (0..self.units.len()).map(spelled).collect();
    }

    /// Whether the letters before a unit, where a run ends, are syllables to the last.
    pub(crate) fn is_spelled_out(&self, end: usize, index: &Index) -> bool {
        self.beginnings(index) >> end & 1 == 1
    }

    /// The units at which a word may begin: every character, and in a run of letters where a syllable may.
    fn beginnings(&self, index: &Index) -> u64 {
        let mut set = 0_u64;
        for unit in 0..self.units.len() {
            if !self.is_letter(unit) || self.run_starts >> unit & 1 == 1 {
                set |= 1 << unit;
            }
            if self.is_letter(unit) && set >> unit & 1 == 1 {
                for &syllable in self.spelled(unit) {
                    set |= 1_u64
                        .checked_shl((unit + index.sounds.syllables.letters(syllable).len()) as u32)
                        .unwrap_or(0);
                }
            }
        }
        set
    }

    fn weigh(&mut self, index: &Index) {
        let tells = |&unit: &char| {
            let known = index.sounds.letters_of(unit).next();
            match known.map(|letter| index.rarity[usize::from(letter)]) {
                _ if unit.is_ascii_digit() => DIGIT_TELLS,
                _ if unit.is_ascii() => LETTER_TELLS,
                Some(rarity) if rarity < 1.0 => rarity,
                _ => STRANGER_TELLS,
            }
        };
        self.weights = self.units.iter().map(tells).collect();
    }

    /// What the words mean.
    fn understand(&mut self, index: &Index) {
        let beginnings = self.beginnings(index);
        let mut longer = 0..0;
        for start in (0..self.units.len()).filter(|&unit| beginnings >> unit & 1 == 1) {
            let words = words_at(index, &self.units, start);
            let longest = words.iter().map(|(len, _)| *len).max();
            if let Some(len) = longest
                && start + len > longer.end
            {
                longer = start..start + len;
            }
            for (len, meaning) in words {
                let units = bits(start, start + len);
                match meaning {
                    VOID => {}
                    FAINT => {
                        for unit in start..start + len {
                            self.weights[unit] = self.weights[unit].min(FAINT_TELLS);
                        }
                    }
                    WHOLE => self.whole = true,
                    // 补助 asks for no replacement, nor does 看不见了; 电动车 is no 动车.
                    NEW..=NEVER if longer.end >= start + len && longer.len() > len => {}
                    NEW..=LOOK => {
                        self.turns |= 1 << meaning;
                        self.turn_units |= units;
                    }
                    NOWHERE => self.nowhere |= units,
                    NEVER => self.never |= units,
                    meaning if meaning >= FIRST_GROUP => self.meanings.push((meaning, units)),
                    _ => {}
                }
            }
        }
    }
}

/// The set of places from `from` to before `to`.
pub(crate) fn bits(from: usize, to: usize) -> u64 {
    let below = |place: usize| match place {
        0..64 => (1_u64 << place) - 1,
        _ => u64::MAX,
    };
    below(to) & !below(from)
}

/// The places in a set.
pub(crate) fn ones(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = set.trailing_zeros() as usize;
        set &= set.wrapping_sub(1);
        (place < 64).then_some(place)
    })
}

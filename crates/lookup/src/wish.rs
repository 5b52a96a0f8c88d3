//! What someone typed, taken apart: units to look for, which of them are filler, which turn is meant.

use crate::fold::{fold, is_word};
use crate::phase::Phases;
use crate::readings::Readings;

mod filler;
mod runs;

use filler::Fillers;
use runs::Runs;

/// Units beyond this are not looked at: sets of units are kept in 64 bits.
const MOST_UNITS: usize = 63;
/// Characters beyond this are not even read.
const MOST_CHARS: usize = 1_000;

/// A taken apart query. Sets of units have one bit per unit.
#[derive(Debug)]
pub(crate) struct Wish {
    /// Letters and digits as typed, Chinese characters simplified.
    pub(crate) units: Vec<char>,
    /// Where letters stand together.
    pub(crate) runs: Runs,
    /// The units that carry the meaning.
    pub(crate) hard: u64,
    /// The units among them that are hardly missed.
    pub(crate) faint: u64,
    /// The units that say which turn is meant.
    pub(crate) phase_units: u64,
    /// The turn that is meant.
    pub(crate) phases: Phases,
    /// Whether a whole matter is asked for.
    pub(crate) whole: bool,
}

impl Wish {
    pub(crate) fn parse(query: &str, readings: &Readings) -> Self {
        let mut units = Vec::new();
        let mut breaks = 0;
        let mut apart = true;
        for c in query.chars().take(MOST_CHARS).map(fold) {
            if !is_word(c) {
                apart = true;
            } else if units.len() < MOST_UNITS {
                breaks |= u64::from(apart) << units.len();
                apart = false;
                units.push(readings.simplify(c));
            }
        }
        let (phases, phase_units) = Phases::told(&units);
        let Fillers { void, faint, whole } = Fillers::of(&units);
        let every = (1 << units.len()) - 1;
        let soft = (void | whole) & !phase_units;
        Self {
            runs: Runs::of(&units, breaks),
            hard: every & !soft,
            faint,
            phase_units,
            phases,
            whole: whole != 0,
            units,
        }
    }

    pub(crate) fn is_soft(&self, place: usize) -> bool {
        place < self.units.len() && self.hard >> place & 1 == 0
    }

    /// How many Chinese characters carry the meaning.
    pub(crate) fn hard_characters(&self) -> usize {
        self.units
            .iter()
            .enumerate()
            .filter(|(place, unit)| !self.is_soft(*place) && !unit.is_ascii())
            .count()
    }

    /// The letters from `place` to the end of their run.
    pub(crate) fn run(&self, place: usize) -> &[char] {
        &self.units[place..self.runs.end(place)]
    }
}

//! Runs of letters in a wish: where they begin and end, and where in them a syllable may begin.

use crate::syllable::Syllable;

/// The runs of letters of a wish.
#[derive(Debug)]
pub(crate) struct Runs {
    /// For each unit the end of the run it stands in; itself if it is no letter.
    ends: Vec<usize>,
    /// The units at which a run begins.
    first: u64,
    /// The letters at which a syllable or a run of initials may begin.
    starts: u64,
}

impl Runs {
    /// The runs of `units`, of which those in `breaks` stand behind a separator.
    pub(super) fn of(units: &[char], breaks: u64) -> Self {
        let mut runs = Self {
            ends: (0..units.len()).collect(),
            first: 0,
            starts: 0,
        };
        for at in (0..units.len())
            .filter(|&at| units[at].is_ascii_lowercase())
            .rev()
        {
            let goes_on = breaks >> (at + 1) & 1 == 0
                && units.get(at + 1).is_some_and(char::is_ascii_lowercase);
            runs.ends[at] = if goes_on { runs.ends[at + 1] } else { at + 1 };
        }
        for at in 0..units.len() {
            if runs.ends[at] > at && (at == 0 || runs.ends[at - 1] <= at) {
                runs.first |= 1 << at;
                runs.starts |= 1 << at;
            }
            if runs.starts >> at & 1 == 1 {
                let run: String = units[at..runs.ends[at]].iter().take(6).collect();
                (1..run.len())
                    .filter(|&len| Syllable::parse(&run[..len]).is_some())
                    .for_each(|len| runs.starts |= 1 << (at + len));
            }
        }
        runs
    }

    /// The end of the run at this unit.
    pub(crate) fn end(&self, unit: usize) -> usize {
        self.ends[unit]
    }

    /// Whether a run begins at this unit, or none is there.
    pub(crate) fn begins(&self, unit: usize) -> bool {
        self.first >> unit & 1 == 1 || self.ends[unit] == unit
    }

    /// Whether a run, if there was one, has ended before this unit.
    pub(crate) fn ended(&self, unit: usize) -> bool {
        unit == 0 || self.ends[unit - 1] <= unit
    }

    /// Whether a stretch of letters may begin at this unit.
    pub(crate) fn may_start(&self, unit: usize) -> bool {
        self.starts >> unit & 1 == 1
    }
}

//! Where a query and a text agree, place by place, as far as that has been followed.

/// Stretches that grow at once; more are chance.
const MOST: usize = 6;

/// A stretch that may still grow.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stretch {
    /// The first unit and the one that comes next.
    pub(super) from: u8,
    pub(super) next: u8,
    /// The first place, and how many.
    pub(super) place: u8,
    pub(super) places: u8,
    /// Whether bare initials or the beginning of a syllable were taken.
    pub(super) initials: bool,
    pub(super) slips: u8,
}

/// The stretches that may still grow.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stretches {
    stretches: [Stretch; MOST],
    count: usize,
}

impl Stretches {
    pub(super) fn all(&self) -> &[Stretch] {
        &self.stretches[..self.count]
    }

    pub(super) fn clear(&mut self) {
        self.count = 0;
    }

    /// Keeps one unless another goes on from the same unit.
    pub(super) fn keep(&mut self, stretch: Stretch) {
        let twin = self.all().iter().any(|known| known.next == stretch.next);
        if !twin && self.count < MOST {
            self.stretches[self.count] = stretch;
            self.count += 1;
        }
    }
}

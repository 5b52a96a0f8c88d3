//! What was typed as units: words that say nothing are left out, letters make runs.

use super::words::{longest, words_at};
use super::{MOST_UNITS, Query};
use crate::fold::is_han;
use crate::index::Index;
use crate::meaning::WHOLE;

impl Query {
    /// Leaves out words that say nothing, unless nothing else was typed. What remains moves together: 开（一个）面馆.
    pub(super) fn keep_what_says_something(&mut self, typed: &[(char, bool)], index: &Index) {
        let chars: Vec<char> = typed.iter().map(|(c, _)| *c).collect();
        let mut kept: Vec<(char, bool)> = Vec::new();
        let mut apart = false;
        let mut at = 0;
        while at < typed.len() {
            let words = words_at(index, &chars, at);
            let word = longest(&words);
            let void = word.is_some_and(|(len, says_nothing)| {
                let known = match len {
                    1 => index.knows_beside(&chars, at),
                    _ => index.knows_within(&chars, at..at + len),
                };
                says_nothing && !known
            });
            let len = word.map_or(1, |(len, _)| len);
            self.whole |= words.iter().any(|(_, meaning)| *meaning == WHOLE);
            if void {
                apart |= !is_han(chars[at]);
            } else {
                for &(c, own) in &typed[at..at + len] {
                    kept.push((c, own || apart));
                    apart = false;
                }
            }
            at += len;
        }
        kept.truncate(MOST_UNITS);
        self.units = kept.iter().map(|(c, _)| *c).collect();
        self.run_ends = (0..kept.len()).collect();
        for at in (0..kept.len())
            .rev()
            .filter(|&at| kept[at].0.is_ascii_lowercase())
        {
            let goes_on = kept
                .get(at + 1)
                .is_some_and(|(c, apart)| c.is_ascii_lowercase() && !apart);
            self.run_ends[at] = if goes_on {
                self.run_ends[at + 1]
            } else {
                at + 1
            };
        }
        for at in 0..kept.len() {
            if self.is_letter(at) && (at == 0 || self.run_ends[at - 1] <= at) {
                self.run_starts |= 1 << at;
            }
        }
    }
}

//! Names that begin with what was typed: what somebody most likely means who has pressed a few keys.

use super::Gather;
use super::few::MOST_OF_SENTENCE;
use crate::index::Index;
use crate::query::Query;

/// So many names that begin with the first keys leave nothing else to look for.
const ENOUGH: usize = 10;
/// Of a longer query, rare pieces say enough.
const MOST_KEYS: usize = 9;
/// So many are looked at beside what else shares the most.
const MOST_BESIDE: usize = 40;

impl Gather<'_> {
    /// The shortest names that begin with all of the query.
    pub(super) fn opening(&self) -> Vec<u32> {
        let (index, query) = (self.index, self.query);
        let Some(&first) = query.units.first() else {
            return Vec::new();
        };
        if query.units.len() > MOST_KEYS {
            return Vec::new();
        }
        let letters: Vec<u16> = match query.is_letter(0) {
            true => index.letters_beginning(first).collect(),
            false => index.sounds.letters_of(first).collect(),
        };
        let names = letters
            .into_iter()
            .flat_map(|letter| index.firsts.of_letter(letter));
        let begin = |&name: &u32| index.opens(index.text(name as usize), query, 0);
        let mut names: Vec<u32> = names.copied().filter(begin).collect();
        let most = match self.is_first_key() && names.len() >= ENOUGH {
            true => MOST_OF_SENTENCE,
            false => MOST_BESIDE,
        };
        index.keep_shortest(&mut names, most);
        names
    }

    /// Whether these names are all there is to look at: after the first key or two.
    pub(super) fn are_enough(&self, opening: &[u32]) -> bool {
        self.is_first_key() && opening.len() >= ENOUGH
    }

    fn is_first_key(&self) -> bool {
        let keys = self.query.units.len();
        keys == 1 || keys == 2 && self.query.run_ends[0] == 2
    }
}

impl Index {
    /// Keeps so many texts, the shorter and among equals the earlier ones.
    pub(super) fn keep_shortest(&self, texts: &mut Vec<u32>, most: usize) {
        if most < texts.len() {
            let len = |&text: &u32| (self.text(text as usize).len(), text);
            texts.select_nth_unstable_by_key(most, len);
            texts.truncate(most);
        }
    }

    /// Whether a text begins with the query from a unit on: with its characters, its syllables or its initials.
    fn opens(&self, text: &[u16], query: &Query, unit: usize) -> bool {
        let Some(&c) = query.units.get(unit) else {
            return true;
        };
        let Some((&letter, rest)) = text.split_first() else {
            return false;
        };
        if !query.is_letter(unit) {
            return self.sounds.letters_of(c).any(|own| own == letter)
                && self.opens(rest, query, unit + 1);
        }
        let run = query.run(unit);
        self.sounds.sounds_of(letter).any(|sound| {
            let letters = self.sounds.syllables.letters(sound);
            let goes_on = |keys: usize| self.opens(rest, query, unit + keys);
            match letters {
                _ if letters.starts_with(run) => goes_on(run.len()),
                _ if run.starts_with(letters) && goes_on(letters.len()) => true,
                [first, b'h', ..] if run.starts_with(&[*first, b'h']) && goes_on(2) => true,
                [first, ..] => *first == run[0] && goes_on(1),
                [] => false,
            }
        })
    }
}

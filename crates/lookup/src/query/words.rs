//! Which words of the word list stand in what was typed, in characters, spelled out, or by their initials.

use crate::index::Index;
use crate::meaning::{Meaning, VOID, WHOLE};
use crate::syllable::MOST_LETTERS;

/// Fewer initials are chance, not a word of the word list.
const LEAST_INITIALS: usize = 4;

/// The length of the longest of some words, and whether it says nothing.
pub(super) fn longest(words: &[(usize, Meaning)]) -> Option<(usize, bool)> {
    let longest = words.iter().map(|(len, _)| *len).max()?;
    let says_nothing =
        |(len, meaning): &(usize, Meaning)| *len == longest && matches!(*meaning, VOID | WHOLE);
    Some((longest, words.iter().any(says_nothing)))
}

/// The words that stand at a place, in characters, spelled out, or by the initials of a whole run: how long each is,
/// and what it means.
pub(super) fn words_at(index: &Index, chars: &[char], at: usize) -> Vec<(usize, Meaning)> {
    let Some(first) = index.sounds.letters_of(chars[at]).next() else {
        return Vec::new();
    };
    if chars[at].is_ascii_lowercase() {
        let letters = chars[at..].iter().take_while(|c| c.is_ascii_lowercase());
        let letters: Vec<u8> = letters.map(|&c| c as u8).collect();
        let syllables = &index.sounds.syllables;
        let firsts = (1..=letters.len().min(MOST_LETTERS))
            .filter_map(|len| syllables.number(&letters[..len]));
        let mut words: Vec<(usize, Meaning)> = Vec::new();
        firsts.for_each(|first| words.extend(index.lexicon.spelled(first, &letters, syllables)));
        let begins = at == 0 || !chars[at - 1].is_ascii_lowercase();
        if begins && letters.len() >= LEAST_INITIALS {
            words.extend(index.lexicon.with_initials(&letters, syllables));
        }
        return words;
    }
    let text = chars[at..]
        .iter()
        .map(|&c| u16::try_from(u32::from(c)).unwrap_or(0));
    index.lexicon.at(first, text).collect()
}

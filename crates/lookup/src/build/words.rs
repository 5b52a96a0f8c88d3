//! The word list: what words mean the same, which say nothing, which say what turn of a matter is meant.
//!
//! One group a line: a term, a tab, words separated by spaces. `同义` groups words of one meaning; the other terms
//! name the parts words play in a wish. Lines that start with `#` are comments.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::fold::fold;
use crate::meaning::{FIRST_GROUP, Meaning, TERMS, VOID};

/// The word list, parsed.
#[derive(Debug, Clone, Default)]
pub struct Words {
    words: BTreeMap<Vec<char>, BTreeSet<Meaning>>,
    longest: usize,
}

/// A line that is no group of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsError {
    /// The line, from 1.
    pub line: usize,
    /// What stands where a term was expected.
    pub found: String,
}

impl fmt::Display for WordsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let terms: Vec<&str> = TERMS.iter().map(|(term, _)| *term).collect();
        let (line, found) = (self.line, &self.found);
        write!(
            f,
            "line {line}: expected 同义 or one of {}, found `{found}`",
            terms.join(" ")
        )
    }
}

impl std::error::Error for WordsError {}

impl Words {
    /// Reads a word list.
    ///
    /// # Errors
    ///
    /// Names the first line that begins with no known term.
    pub fn parse(text: &str) -> Result<Self, WordsError> {
        let mut list = Self::default();
        let mut group = FIRST_GROUP;
        for (line, row) in (1..).zip(text.lines()) {
            if row.trim().is_empty() || row.starts_with('#') {
                continue;
            }
            let (term, words) = row.split_once('\t').unwrap_or((row, ""));
            let part = TERMS.iter().find(|(known, _)| *known == term);
            let meaning = match part {
                Some((_, meaning)) => *meaning,
                None if term == "同义" => {
                    group += 1;
                    group
                }
                None => {
                    let found = term.to_owned();
                    return Err(WordsError { line, found });
                }
            };
            words
                .split_whitespace()
                .for_each(|word| list.add(word, meaning));
        }
        Ok(list)
    }

    fn add(&mut self, word: &str, meaning: Meaning) {
        let word: Vec<char> = word.chars().map(fold).collect();
        self.longest = self.longest.max(word.len());
        self.words.entry(word).or_default().insert(meaning);
    }

    /// The words that begin a text, with their meanings.
    fn beginning<'a>(
        &'a self,
        text: &'a [char],
    ) -> impl DoubleEndedIterator<Item = (usize, &'a BTreeSet<Meaning>)> {
        (1..=self.longest.min(text.len()))
            .filter_map(|len| Some((len, self.words.get(&text[..len])?)))
    }

    /// Every meaning in a text.
    pub(super) fn meanings_in(&self, text: &[char]) -> BTreeSet<Meaning> {
        let at = |at: usize| self.beginning(&text[at..]);
        (0..text.len())
            .flat_map(at)
            .flat_map(|(_, meanings)| meanings)
            .copied()
            .collect()
    }

    /// The text without the words of two and more characters that say nothing, unless nothing else is said.
    pub(super) fn without_void(&self, text: &[char]) -> Vec<char> {
        let mut left = Vec::new();
        let mut at = 0;
        while let Some(&c) = text.get(at) {
            let longest = self.beginning(&text[at..]).next_back();
            match longest {
                Some((len, meanings)) if len > 1 && meanings.contains(&VOID) => at += len,
                Some((len, _)) if len > 1 => {
                    left.extend(&text[at..at + len]);
                    at += len;
                }
                _ => {
                    left.push(c);
                    at += 1;
                }
            }
        }
        if left.is_empty() { text.to_vec() } else { left }
    }

    /// The words to send, by their meaning: all that play a part, and the groups of which some word is in a text.
    pub(super) fn worth_sending<'a>(
        &self,
        texts: impl Iterator<Item = &'a Vec<char>>,
    ) -> Vec<(&[char], Meaning)> {
        let used: BTreeSet<Meaning> = texts.flat_map(|text| self.meanings_in(text)).collect();
        let mut numbers = BTreeMap::new();
        let mut words: Vec<(&[char], Meaning)> = Vec::new();
        let mut all: Vec<(Meaning, &Vec<char>)> = self
            .words
            .iter()
            .flat_map(|(word, meanings)| meanings.iter().map(move |&meaning| (meaning, word)))
            .filter(|(meaning, _)| *meaning < FIRST_GROUP || used.contains(meaning))
            .collect();
        all.sort_unstable();
        for (meaning, word) in all {
            let next = FIRST_GROUP + numbers.len() as Meaning;
            let number = match meaning {
                part if part < FIRST_GROUP => part,
                group => *numbers.entry(group).or_insert(next),
            };
            words.push((word, number));
        }
        words
    }
}

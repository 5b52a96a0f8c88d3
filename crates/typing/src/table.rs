//! The characters of each syllable, and the syllables of each character.

use std::collections::BTreeMap;

/// What every syllable may mean, the usual first.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// In alphabetical order.
    syllables: Vec<(String, Vec<char>)>,
    /// The places in `syllables` where a character stands.
    readings: BTreeMap<char, Vec<usize>>,
}

impl Table {
    /// Reads a line per syllable: its letters (ü is v), a space, its characters. Anything else is left out.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let lines = text.lines().filter_map(|line| line.split_once(' '));
        let mut syllables: Vec<(String, Vec<char>)> = lines
            .map(|(letters, characters)| (letters.to_owned(), characters.chars().collect()))
            .collect();
        syllables.sort();
        let mut readings: BTreeMap<char, Vec<usize>> = BTreeMap::new();
        for (place, (_, characters)) in syllables.iter().enumerate() {
            for character in characters {
                readings.entry(*character).or_default().push(place);
            }
        }
        Self {
            syllables,
            readings,
        }
    }

    /// The characters of a syllable spelled so; after l and n a u may also stand for ü.
    pub(crate) fn characters<'a>(&'a self, letters: &'a str) -> impl Iterator<Item = char> + 'a {
        let umlaut = letters
            .starts_with(['l', 'n'])
            .then(|| letters.replace('u', "v"))
            .filter(|respelled| respelled != letters);
        let spelled = self.spelled(letters).iter();
        spelled
            .chain(umlaut.map_or(&[][..], |letters| self.spelled(&letters)))
            .copied()
    }

    fn spelled(&self, letters: &str) -> &[char] {
        let place = self
            .syllables
            .binary_search_by(|(known, _)| known.as_str().cmp(letters));
        place.map_or(&[], |place| &self.syllables[place].1)
    }

    /// Every syllable with its characters.
    pub(crate) fn syllables(&self) -> impl Iterator<Item = (&str, &[char])> {
        let pairs = self.syllables.iter();
        pairs.map(|(letters, characters)| (letters.as_str(), characters.as_slice()))
    }

    /// How a character is spelled.
    pub(crate) fn readings(&self, character: char) -> impl Iterator<Item = &str> {
        let places = self.readings.get(&character).into_iter().flatten();
        places.map(|place| self.syllables[*place].0.as_str())
    }
}

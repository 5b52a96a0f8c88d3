//! Whole words from letters, as far as they occur in texts.

use std::collections::BTreeMap;

use crate::Table;

impl Table {
    /// The words of at least two characters that are spelled exactly so and stand in the texts, the most frequent
    /// first.
    #[must_use]
    pub fn words<'a>(
        &self,
        letters: &str,
        texts: impl IntoIterator<Item = &'a str>,
    ) -> Vec<String> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        if letters.is_empty() {
            return Vec::new();
        }
        for text in texts {
            for (start, _) in text.char_indices() {
                let bytes = self.spelled_here(letters, &text[start..]);
                if let Some(word) = text.get(start..start + bytes).filter(|word| is_word(word)) {
                    *counts.entry(word).or_default() += 1;
                }
            }
        }
        let mut words: Vec<(&str, usize)> = counts.into_iter().collect();
        // The sort is stable: among equals the order of characters decides, the same every time.
        words.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        words.into_iter().map(|(word, _)| word.to_owned()).collect()
    }

    /// How many bytes at the beginning of the text the letters spell; none if they spell something else.
    fn spelled_here(&self, letters: &str, text: &str) -> usize {
        let Some(character) = text.chars().next() else {
            return 0;
        };
        let rest = &text[character.len_utf8()..];
        let spelled =
            self.readings(character)
                .find_map(|syllable| match letters.strip_prefix(syllable)? {
                    "" => Some(0),
                    more => Some(self.spelled_here(more, rest)).filter(|bytes| *bytes > 0),
                });
        spelled.map_or(0, |bytes| character.len_utf8() + bytes)
    }
}

fn is_word(text: &str) -> bool {
    text.chars().nth(1).is_some()
}

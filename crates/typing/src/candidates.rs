//! What the letters pressed so far may mean.

use crate::Table;

/// Something that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What is written.
    pub text: String,
    /// How many of the letters it stands for; the others wait for the next pick.
    pub letters: usize,
}

/// The longest syllable is zhuang.
const MOST_LETTERS: usize = 6;

impl Table {
    /// The characters that the letters, or the first of them, may mean. First those of the longest syllable that
    /// stands at the beginning, then those of syllables still being spelled, then of shorter ones (`xian` is also `xi`
    /// and `an`), last what sounds alike to many ears. Nothing twice.
    #[must_use]
    pub fn candidates(&self, letters: &str) -> Vec<Candidate> {
        let most = letters.len().min(MOST_LETTERS);
        let beginnings = (1..=most).rev().filter_map(|end| letters.get(..end));
        let mut found = Vec::new();
        let mut longest = None;
        for beginning in beginnings {
            let before = found.len();
            add(&mut found, self.characters(beginning), beginning.len());
            if found.len() > before && longest.is_none() {
                longest = Some(beginning);
            }
            if beginning.len() == letters.len() {
                add(&mut found, self.begun(letters), letters.len());
            }
        }
        if let Some(longest) = longest {
            let alike = self
                .syllables()
                .filter(|(known, _)| heard(known) == heard(longest));
            let alike = alike.flat_map(|(_, characters)| characters);
            add(&mut found, alike.copied(), longest.len());
        }
        found
    }

    /// The characters of syllables that begin so and go on: of each the most usual, then of each the next.
    fn begun(&self, letters: &str) -> impl Iterator<Item = char> {
        let longer = |known: &str| known.len() > letters.len() && known.starts_with(letters);
        let begun: Vec<&[char]> = self
            .syllables()
            .filter(|(known, _)| longer(known))
            .map(|(_, characters)| characters)
            .collect();
        let most = begun.iter().map(|characters| characters.len()).max();
        (0..most.unwrap_or(0)).flat_map(move |place| {
            let next = begun.iter().filter_map(|characters| characters.get(place));
            next.copied().collect::<Vec<_>>()
        })
    }
}

fn add(found: &mut Vec<Candidate>, characters: impl Iterator<Item = char>, letters: usize) {
    for character in characters {
        let text = character.to_string();
        if found.iter().all(|known| known.text != text) {
            found.push(Candidate { text, letters });
        }
    }
}

/// Spelled as many ears hear it: zh as z, and ng at the end as n.
fn heard(syllable: &str) -> String {
    let plain = syllable.strip_suffix('g').unwrap_or(syllable);
    match plain.as_bytes() {
        [b'z' | b'c' | b's', b'h', ..] => format!("{}{}", &plain[..1], &plain[2..]),
        _ => plain.to_owned(),
    }
}

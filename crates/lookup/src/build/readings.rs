//! How characters are read: a general table, and a list of our own for polyphones.

use std::collections::BTreeMap;

use pinyin::ToPinyin;

use crate::fold::fold;
use crate::pack::Letter;
use crate::syllable::Syllables;

/// Polyphones of official language; the format is told in the file.
const PHRASES: &str = include_str!("phrases.txt");
/// Simplified characters with their traditional forms, after OpenCC's `TSCharacters` (Apache-2.0), where both are
/// in everyday use.
pub(super) const TRADITIONAL: &str = include_str!("traditional.txt");
/// The characters of level 1 of GB 2312, which everybody types.
pub(super) const COMMON: &str = include_str!("common.txt");

/// Reads texts aloud.
pub(super) struct Reader {
    syllables: Syllables,
    /// What a character is read as by itself, where our own list says so.
    alone: BTreeMap<char, [u16; 2]>,
    /// Phrases by their first character: the characters, some with a reading.
    phrases: BTreeMap<char, Vec<Phrase>>,
}

type Phrase = Vec<(char, Option<u16>)>;

impl Reader {
    pub(super) fn new() -> Self {
        let mut reader = Self {
            syllables: Syllables::new(),
            alone: BTreeMap::new(),
            phrases: BTreeMap::new(),
        };
        for line in PHRASES.lines().filter(|line| !line.starts_with('#')) {
            let phrase = reader.parse(line);
            match phrase.as_slice() {
                &[(c, Some(sound))] => {
                    let sounds = reader.alone.entry(c).or_default();
                    sounds[usize::from(sounds[0] != 0)] = sound;
                }
                &[(first, _), ..] => reader.phrases.entry(first).or_default().push(phrase),
                [] => {}
            }
        }
        reader
    }

    /// A line of our own list. The list is part of the program; letters that are no syllable are passed over.
    fn parse(&self, line: &str) -> Phrase {
        let mut phrase: Phrase = Vec::new();
        let mut letters = Vec::new();
        for c in line.chars().chain(['\n']) {
            if c.is_ascii_lowercase() {
                letters.push(c as u8);
                continue;
            }
            if let Some(last) = phrase.last_mut().filter(|_| !letters.is_empty()) {
                last.1 = self.syllables.number(&letters);
            }
            letters.clear();
            if !c.is_ascii() {
                phrase.push((c, None));
            }
        }
        phrase
    }

    /// A character by itself.
    pub(super) fn alone(&self, c: char) -> Letter {
        let general = || {
            let plain = c.to_pinyin()?.plain();
            let plain: String = plain.chars().map(fold).collect();
            Some([self.syllables.number(plain.as_bytes())?, 0])
        };
        let sounds = self.alone.get(&c).copied().or_else(general);
        Letter {
            sounds: sounds.unwrap_or_default(),
            char: u16::try_from(u32::from(c)).unwrap_or_default(),
        }
    }

    /// A text, each character as it is read there.
    pub(super) fn read(&self, text: &[char]) -> Vec<Letter> {
        let mut letters: Vec<Letter> = text.iter().map(|&c| self.alone(c)).collect();
        for at in 0..text.len() {
            for phrase in self.phrases.get(&text[at]).into_iter().flatten() {
                let chars = phrase.iter().map(|(c, _)| c);
                if text[at..].iter().take(phrase.len()).eq(chars) {
                    for (letter, (_, sound)) in letters[at..].iter_mut().zip(phrase) {
                        letter.sounds = sound.map_or(letter.sounds, |sound| [sound, 0]);
                    }
                }
            }
        }
        letters
    }
}

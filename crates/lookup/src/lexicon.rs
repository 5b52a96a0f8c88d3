//! The word list as it came in the pack: which words stand in a text, and what they mean.

use crate::meaning::{FIRST_GROUP, Meaning};
use crate::sounds::Sounds;
use crate::syllable::{Syllable, Syllables};

/// The words, by the letter they begin with.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// All words behind one another.
    chars: Vec<u16>,
    words: Vec<Word>,
    /// The same words as they are read.
    sounds: Vec<[u16; 2]>,
    /// The words that begin with each letter, with the character that comes next, or 0; and those that begin with each
    /// sound.
    by_first: Vec<Vec<(u16, u32)>>,
    by_sound: Vec<Vec<u32>>,
    /// How many meanings there are.
    pub(crate) meanings: usize,
}

#[derive(Debug, Clone, Copy)]
struct Word {
    start: u32,
    len: u32,
    meaning: Meaning,
}

impl Lexicon {
    /// The list of these words, given as letters, each ended by 0.
    pub(crate) fn of(row: &[u16], meanings: &[Meaning], sounds: &Sounds) -> Self {
        let most = meanings.iter().copied().max().unwrap_or(0).max(FIRST_GROUP);
        let mut list = Self {
            by_first: vec![Vec::new(); sounds.letters.len()],
            by_sound: vec![Vec::new(); sounds.syllables.len()],
            meanings: usize::from(most) + 1,
            ..Self::default()
        };
        for (word, &meaning) in row.split(|&letter| letter == 0).zip(meanings) {
            let Some(&first) = word.first() else { continue };
            let next = word
                .get(1)
                .map_or(0, |&letter| sounds.letters[usize::from(letter)].char);
            for letter in sounds.letters_of(sounds.char_of(first)) {
                list.by_first[usize::from(letter)].push((next, list.words.len() as u32));
            }
            let read = |&letter: &u16| sounds.letters[usize::from(letter)].sounds;
            if word.len() > 1 {
                for sound in sounds.sounds_of(first) {
                    list.by_sound[usize::from(sound)].push(list.words.len() as u32);
                }
            }
            list.sounds.extend(word.iter().map(read));
            list.words.push(Word {
                start: list.chars.len() as u32,
                len: word.len() as u32,
                meaning,
            });
            let chars = word
                .iter()
                .map(|&letter| sounds.letters[usize::from(letter)].char);
            list.chars.extend(chars);
        }
        list
    }

    /// The words that stand at one place of a text, the letter of whose first character is known.
    pub(crate) fn at<'a>(
        &'a self,
        first: u16,
        text: impl Iterator<Item = u16> + Clone + 'a,
    ) -> impl Iterator<Item = (usize, Meaning)> + 'a {
        let mut behind = text.skip(1);
        let second = behind.next();
        let words = self.by_first[usize::from(first)].iter();
        let begin = words.filter(move |(next, _)| *next == 0 || Some(*next) == second);
        begin.filter_map(move |&(_, word)| {
            let word = self.words[word as usize];
            let chars = &self.chars[word.start as usize..(word.start + word.len) as usize];
            let mut behind = behind.clone();
            let there = chars.iter().skip(2).all(|&c| behind.next() == Some(c));
            there.then_some((word.len as usize, word.meaning))
        })
    }

    /// The words whose first letters are exactly these.
    pub(crate) fn with_initials<'a>(
        &'a self,
        letters: &'a [u8],
        syllables: &'a Syllables,
    ) -> impl Iterator<Item = (usize, Meaning)> + 'a {
        let firsts = syllables.of_letter(usize::from(letters[0] - b'a'));
        let words = firsts.flat_map(|first| &self.by_sound[usize::from(first)]);
        words.filter_map(move |&word| {
            let word = self.words[word as usize];
            let read = &self.sounds[word.start as usize..(word.start + word.len) as usize];
            let same = |(sounds, letter): (&[u16; 2], &u8)| {
                syllables.letters(sounds[0]).first() == Some(letter)
            };
            let all = read.len() == letters.len() && read.iter().zip(letters).all(same);
            all.then_some((letters.len(), word.meaning))
        })
    }

    /// The words of two and more characters that these letters spell out from the beginning, given the first syllable:
    /// how many letters each takes, and what it means.
    pub(crate) fn spelled<'a>(
        &'a self,
        first: Syllable,
        letters: &'a [u8],
        syllables: &'a Syllables,
    ) -> impl Iterator<Item = (usize, Meaning)> + 'a {
        let words = self.by_sound[usize::from(first)].iter();
        words.filter_map(move |&word| {
            let word = self.words[word as usize];
            let read = &self.sounds[word.start as usize..(word.start + word.len) as usize];
            let mut at = 0;
            for sounds in read {
                let spelled = sounds
                    .iter()
                    .filter(|&&sound| sound != 0)
                    .find(|&&sound| letters[at..].starts_with(syllables.letters(sound)));
                at += syllables.letters(*spelled?).len();
            }
            Some((at, word.meaning))
        })
    }
}

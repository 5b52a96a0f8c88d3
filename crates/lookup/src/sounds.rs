//! Which characters there are, how they are read, and which are read alike.

use std::ops::Range;

use crate::pack::{Letter, Lists, Pack};
use crate::syllable::{Syllable, Syllables};

/// The alphabet, by character and by sound.
#[derive(Debug)]
pub(crate) struct Sounds {
    pub(crate) syllables: Syllables,
    pub(crate) letters: Vec<Letter>,
    /// Characters with their letters, ascending.
    by_char: Vec<(u16, u16)>,
    /// The letters read as each syllable.
    by_sound: Lists,
    /// The keys that each letter's readings begin with.
    keys: Vec<Keys>,
    /// The syllables that many ears take for each syllable, and the letters read so.
    alike: Vec<Vec<u16>>,
    /// Traditional characters with their plain form, ascending.
    traditional: Vec<(u16, u16)>,
}

/// Keys from a to z, one bit each.
#[derive(Debug, Clone, Copy, Default)]
struct Keys {
    /// Those that a reading begins with.
    first: u32,
    /// Those among them that stand before an h.
    double: u32,
}

impl Keys {
    fn of(letter: &Letter, syllables: &Syllables) -> Self {
        let mut keys = Self::default();
        for &sound in letter.sounds.iter().filter(|&&sound| sound != 0) {
            if let [first, rest @ ..] = syllables.letters(sound) {
                keys.first |= bit(*first);
                keys.double |= bit(*first)
                    & if rest.first() == Some(&b'h') {
                        u32::MAX
                    } else {
                        0
                    };
            }
        }
        keys
    }
}

fn bit(key: u8) -> u32 {
    1 << (key - b'a')
}

impl Sounds {
    pub(crate) fn of(pack: &mut Pack, syllables: Syllables) -> Self {
        let letters = std::mem::take(&mut pack.alphabet);
        let mut by_char: Vec<(u16, u16)> = letters
            .iter()
            .map(|letter| letter.char)
            .zip(0..)
            .skip(1)
            .collect();
        by_char.sort_unstable();
        let mut pairs: Vec<(u16, u16)> = Vec::new();
        for (letter, number) in letters.iter().zip(0..) {
            let sounds = letter.sounds.iter().filter(|&&sound| sound != 0);
            pairs.extend(sounds.map(|&sound| (sound, number)));
        }
        pairs.sort_unstable();
        let mut by_sound = Lists::default();
        let mut rest = pairs.iter().peekable();
        for sound in 0..syllables.len() as u16 {
            let own = std::iter::from_fn(|| rest.next_if(|pair| pair.0 == sound));
            by_sound.push(own.map(|pair| u32::from(pair.1)));
        }
        let heard: Vec<u32> = (0..syllables.len() as u16)
            .map(|sound| syllables.heard(sound))
            .collect();
        let alike = |own: &u32| {
            let others = (1..).zip(&heard[1..]).filter(|(_, other)| *other == own);
            let letters = others.flat_map(|(sound, _)| by_sound.of(sound));
            letters.map(|&letter| letter as u16).collect()
        };
        Self {
            keys: letters
                .iter()
                .map(|letter| Keys::of(letter, &syllables))
                .collect(),
            alike: heard.iter().map(alike).collect(),
            by_char,
            by_sound,
            letters,
            traditional: std::mem::take(&mut pack.traditional),
            syllables,
        }
    }

    /// The plain form of a character.
    pub(crate) fn simplify(&self, c: char) -> char {
        let form = u16::try_from(u32::from(c)).unwrap_or(0);
        let place = self.traditional.binary_search_by_key(&form, |pair| pair.0);
        place
            .ok()
            .and_then(|place| char::from_u32(u32::from(self.traditional[place].1)))
            .unwrap_or(c)
    }

    /// The letters whose first reading is a syllable; their numbers stand together.
    pub(crate) fn first_read_as(&self, sound: Syllable) -> Range<u16> {
        let at = |sound: u16| {
            self.letters
                .partition_point(|letter| letter.sounds[0] < sound) as u16
        };
        at(sound)..at(sound + 1)
    }

    /// The letters that write a character, one for each way it is read in some text.
    pub(crate) fn letters_of(&self, c: char) -> impl Iterator<Item = u16> + Clone {
        let c = u16::try_from(u32::from(c)).unwrap_or(0);
        let from = self.by_char.partition_point(|pair| pair.0 < c);
        let own = self.by_char[from..]
            .iter()
            .take_while(move |pair| pair.0 == c);
        own.map(|pair| pair.1)
    }

    /// The letters read as a syllable.
    pub(crate) fn read_as(&self, sound: Syllable) -> &[u32] {
        self.by_sound.of(usize::from(sound))
    }

    pub(crate) fn char_of(&self, letter: u16) -> char {
        let c = self.letters[usize::from(letter)].char;
        char::from_u32(u32::from(c)).unwrap_or('\0')
    }

    /// The ways a letter is read.
    pub(crate) fn sounds_of(&self, letter: u16) -> impl Iterator<Item = Syllable> {
        let sounds = self.letters[usize::from(letter)].sounds;
        sounds.into_iter().filter(|&sound| sound != 0)
    }

    /// Whether a reading of a letter begins with a key.
    pub(crate) fn begins(&self, letter: u16, key: u8) -> bool {
        self.keys[usize::from(letter)].first & bit(key) != 0
    }

    /// Whether a reading of a letter begins with a key and an h.
    pub(crate) fn begins_double(&self, letter: u16, key: u8) -> bool {
        self.keys[usize::from(letter)].double & bit(key) != 0
    }

    /// The letters that sound like a typed character to many ears, the character's own among them.
    pub(crate) fn alike(&self, c: char) -> impl Iterator<Item = u16> {
        let own = self.letters_of(c).flat_map(|letter| self.sounds_of(letter));
        own.flat_map(|sound| self.alike[usize::from(sound)].iter().copied())
    }
}

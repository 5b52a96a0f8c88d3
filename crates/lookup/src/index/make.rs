//! What the index makes of a pack when it is opened.

use super::{Index, Span};
use crate::meaning::{FIRST_GROUP, LOOK, NEW};

impl Index {
    /// Finds the words of the word list in every text.
    pub(super) fn read_words(&mut self) {
        self.by_meaning = vec![Vec::new(); self.lexicon.meanings];
        let mut words = Vec::new();
        for text in 0..self.texts() {
            self.texts[text].spans = self.spans.len() as u32;
            let own = self.places_of(text);
            for (start, place) in own.clone().enumerate() {
                let rest = self.row[place..own.end].iter();
                let chars = rest.map(|&letter| self.sounds.letters[usize::from(letter)].char);
                words.clear();
                words.extend(self.lexicon.at(self.row[place], chars));
                let longest = words.iter().map(|(len, _)| *len).max();
                for &(len, meaning) in &words {
                    let turn = (NEW..=LOOK).contains(&meaning) && Some(len) == longest;
                    if turn && text < self.names {
                        self.entries[text].turns |= 1 << meaning;
                    }
                    if meaning >= FIRST_GROUP {
                        self.spans.push(Span {
                            start: u8::try_from(start).unwrap_or(u8::MAX),
                            len: u8::try_from(len).unwrap_or(u8::MAX),
                            meaning,
                        });
                        let texts = &mut self.by_meaning[usize::from(meaning)];
                        if texts.last() != Some(&(text as u32)) {
                            texts.push(text as u32);
                        }
                    }
                }
            }
        }
        let end = self.texts();
        self.texts[end].spans = self.spans.len() as u32;
    }

    /// How much each letter tells: 1 for one that stands once, near 0 for one that stands everywhere.
    pub(super) fn weigh(&mut self) {
        let all = (self.names + self.others) as f32 + 1.0;
        let tells = |letter: u16| {
            let letters = self.sounds.letters_of(self.sounds.char_of(letter));
            let places: usize = letters
                .map(|letter| self.places.of_letter(letter).len())
                .sum();
            match places {
                0 => 1.0,
                _ => ((all / places as f32).ln() / all.ln().max(1.0)).clamp(0.12, 0.99),
            }
        };
        self.rarity = (0..self.sounds.letters.len() as u16).map(tells).collect();
        for text in 0..self.texts() {
            let letters = self.text(text).iter();
            self.texts[text].tells = letters.map(|&letter| self.tells(letter)).sum();
        }
    }
}

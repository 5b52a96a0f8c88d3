//! How the catalogue's characters are read aloud, as one compact string from the server to the browser.
//!
//! Three parts, parted by `|`: every syllable with its characters (`ban办半bao保报`), the phrases in which a
//! character is read otherwise (`重chong复 返还huan`, the reading behind its character), and every simplified
//! character with its traditional forms (`万萬 与與`). Only what occurs in the catalogue travels.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::syllable::Syllable;

#[cfg(feature = "pinyin")]
mod derive;

/// At most two readings of one character in one place.
pub(crate) type Sounds = [Option<Syllable>; 2];

/// The readings of a catalogue's characters. The server makes it with `Readings::of` (feature `pinyin`),
/// its text form ([`Display`](fmt::Display), serde) travels, [`Readings::parse`] takes it in again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Readings {
    usual: BTreeMap<char, Sounds>,
    phrases: Vec<Phrase>,
    simplified: BTreeMap<char, char>,
}

/// Characters that stand together, some with the reading they have there.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Phrase(Vec<(char, Option<Syllable>)>);

/// Why a text is not a table of readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadingsError {
    /// These letters are not a syllable.
    NotASyllable(String),
    /// A reading stands where no character precedes it.
    NoCharacter(String),
}

impl fmt::Display for ReadingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotASyllable(letters) => write!(f, "`{letters}` is not a syllable"),
            Self::NoCharacter(phrase) => write!(f, "`{phrase}` begins with a reading"),
        }
    }
}

impl std::error::Error for ReadingsError {}

impl Readings {
    /// Reads the compact form.
    ///
    /// # Errors
    ///
    /// Names the first letters that are not a syllable, or the phrase that begins with a reading.
    pub fn parse(text: &str) -> Result<Self, ReadingsError> {
        let mut parts = text.splitn(3, '|');
        let mut next = || parts.next().unwrap_or_default();
        let mut readings = Self::default();
        readings.parse_usual(next())?;
        for phrase in next().split_ascii_whitespace() {
            readings.phrases.push(phrase.parse()?);
        }
        for forms in next().split_ascii_whitespace() {
            let mut forms = forms.chars();
            if let Some(simplified) = forms.next() {
                readings
                    .simplified
                    .extend(forms.map(|traditional| (traditional, simplified)));
            }
        }
        Ok(readings)
    }

    fn parse_usual(&mut self, mut text: &str) -> Result<(), ReadingsError> {
        while !text.is_empty() {
            let han = text.find(|c: char| !c.is_ascii()).unwrap_or(text.len());
            let (letters, rest) = text.split_at(han);
            let syllable = Syllable::parse(letters)
                .ok_or_else(|| ReadingsError::NotASyllable(letters.to_owned()))?;
            let end = rest.find(|c: char| c.is_ascii()).unwrap_or(rest.len());
            rest[..end]
                .chars()
                .for_each(|c| self.add_reading(c, syllable));
            text = &rest[end..];
        }
        Ok(())
    }

    fn add_reading(&mut self, c: char, syllable: Syllable) {
        let sounds = self.usual.entry(c).or_default();
        if let Some(free) = sounds
            .iter_mut()
            .find(|sound| sound.is_none_or(|known| known == syllable))
        {
            *free = Some(syllable);
        }
    }

    /// The simplified form of a character.
    pub(crate) fn simplify(&self, c: char) -> char {
        self.simplified.get(&c).copied().unwrap_or(c)
    }

    /// How a character is read by itself.
    pub(crate) fn usual(&self, c: char) -> Sounds {
        self.usual.get(&c).copied().unwrap_or_default()
    }

    /// The phrases in which a character is read otherwise: their characters, some with a reading.
    pub(crate) fn phrases(&self) -> impl Iterator<Item = &[(char, Option<Syllable>)]> {
        self.phrases.iter().map(|phrase| phrase.0.as_slice())
    }
}

impl std::str::FromStr for Phrase {
    type Err = ReadingsError;

    fn from_str(text: &str) -> Result<Self, ReadingsError> {
        let mut phrase: Vec<(char, Option<Syllable>)> = Vec::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if c.is_ascii() {
                let end = rest.find(|c: char| !c.is_ascii()).unwrap_or(rest.len());
                let letters = &rest[..end];
                let syllable = Syllable::parse(letters)
                    .ok_or_else(|| ReadingsError::NotASyllable(letters.to_owned()))?;
                phrase
                    .last_mut()
                    .ok_or_else(|| ReadingsError::NoCharacter(text.to_owned()))?
                    .1 = Some(syllable);
                rest = &rest[end..];
            } else {
                phrase.push((c, None));
                rest = &rest[c.len_utf8()..];
            }
        }
        Ok(Self(phrase))
    }
}

impl fmt::Display for Readings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut by_syllable: BTreeMap<Syllable, String> = BTreeMap::new();
        for (c, sounds) in &self.usual {
            sounds
                .iter()
                .flatten()
                .for_each(|&sound| by_syllable.entry(sound).or_default().push(*c));
        }
        by_syllable
            .iter()
            .try_for_each(|(syllable, chars)| write!(f, "{}{chars}", syllable.letters()))?;
        f.write_str("|")?;
        let phrases: Vec<String> = self.phrases.iter().map(ToString::to_string).collect();
        f.write_str(&phrases.join(" "))?;
        f.write_str("|")?;
        let mut forms: BTreeMap<char, String> = BTreeMap::new();
        for (traditional, simplified) in &self.simplified {
            forms
                .entry(*simplified)
                .or_insert_with(|| simplified.to_string())
                .push(*traditional);
        }
        f.write_str(&forms.into_values().collect::<Vec<_>>().join(" "))
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(c, reading)| {
            write!(f, "{c}{}", reading.as_ref().map_or("", Syllable::letters))
        })
    }
}

impl From<Readings> for String {
    fn from(readings: Readings) -> Self {
        readings.to_string()
    }
}

impl TryFrom<String> for Readings {
    type Error = ReadingsError;

    fn try_from(text: String) -> Result<Self, ReadingsError> {
        Self::parse(&text)
    }
}

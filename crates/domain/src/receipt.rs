//! The number on the receipt: nine characters in threes, such as `K7M-3QX-9RT`, easy to say over the telephone.
//!
//! It tells nothing: no date, no town, no count. Whoever guesses one still lacks the second factor.

use serde::{Deserialize, Serialize};

use crate::typed::{parsed_text, tidy};

/// A receipt number with a fitting check character.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReceiptNumber(String);

/// What is wrong with a typed receipt number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReceiptProblem {
    /// Nothing was typed.
    Empty,
    /// Not nine characters.
    Length {
        /// How many there are.
        found: usize,
    },
    /// A character no receipt number has: 0, O, 1, I and L are left out because they look alike.
    Character {
        /// Its place, counted from 1, hyphens left out.
        place: usize,
    },
    /// The check character doesn't fit: some character is wrong or two are swapped.
    CheckCharacter,
}

/// 31 characters: a prime number of them, so that the weighted sum below misses no slip.
const ALPHABET: &str = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const BODY: usize = 8;

impl ReceiptNumber {
    /// Makes a number out of chance handed in; 31⁸ of them, 850 thousand million, can come out.
    pub fn new(random: u64) -> Self {
        let digits = std::iter::successors(Some(random), |rest| Some(rest / 31));
        let body: Vec<u64> = digits.take(BODY).map(|rest| rest % 31).collect();
        let check = (31 - weighted_sum(&body) % 31) % 31;
        let compact: String = body
            .into_iter()
            .chain([check])
            .filter_map(character)
            .collect();
        Self(in_threes(&compact))
    }

    /// Reads what was typed or told; case, spaces, hyphens and full-width letters don't matter.
    pub fn parse(text: &str) -> Result<Self, ReceiptProblem> {
        let text = tidy(text);
        let values: Vec<Option<u64>> = text
            .chars()
            .map(|c| ALPHABET.find(c).map(|i| i as u64))
            .collect();
        if values.is_empty() {
            return Err(ReceiptProblem::Empty);
        }
        if let Some(i) = values.iter().position(Option::is_none) {
            return Err(ReceiptProblem::Character { place: i + 1 });
        }
        let values: Vec<u64> = values.into_iter().flatten().collect();
        match weighted_sum(&values) % 31 {
            _ if values.len() != BODY + 1 => Err(ReceiptProblem::Length {
                found: values.len(),
            }),
            0 => Ok(Self(in_threes(&text))),
            _ => Err(ReceiptProblem::CheckCharacter),
        }
    }
}

parsed_text!(ReceiptNumber, ReceiptProblem, ReceiptNumber::parse);

/// Weights 9 down to 1, the check's own being 1. Modulo a prime no weight and no difference of two weights vanishes,
/// so every single slip and every swap of two different characters changes the sum.
fn weighted_sum(values: &[u64]) -> u64 {
    (1..=BODY as u64 + 1)
        .rev()
        .zip(values)
        .map(|(weight, value)| weight * value)
        .sum()
}

fn character(value: u64) -> Option<char> {
    ALPHABET.chars().nth(value as usize)
}

fn in_threes(compact: &str) -> String {
    let mut grouped = String::with_capacity(compact.len() + 2);
    for (i, c) in compact.chars().enumerate() {
        if i > 0 && i % 3 == 0 {
            grouped.push('-');
        }
        grouped.push(c);
    }
    grouped
}

//! The code of an organisation (统一社会信用代码, GB 32100): 18 characters with two checks inside.

use serde::{Deserialize, Serialize};

use crate::typed::{parsed_text, tidy};

/// An organisation's code whose characters and both checks are right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Uscc(String);

/// What is wrong with a typed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum UsccProblem {
    /// Nothing was typed.
    Empty,
    /// Not 18 characters.
    Length {
        /// How many there are.
        found: usize,
    },
    /// A character the standard doesn't use there: I, O, S, V and Z never occur, and the division is digits.
    Character {
        /// Its place, counted from 1.
        place: usize,
    },
    /// The check over the whole doesn't fit: some character is mistyped.
    CheckCharacter,
    /// The organisation code inside, characters 9 to 17, fails its own check: two characters are mistyped or made up.
    OrganisationCode,
}

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

impl Uscc {
    /// Reads what was typed; small and full-width letters, spaces and hyphens are taken kindly.
    pub fn parse(text: &str) -> Result<Self, UsccProblem> {
        let text = tidy(text);
        let found = text.chars().count();
        match text.chars().enumerate().position(|(i, c)| !may_stand(i, c)) {
            _ if text.is_empty() => Err(UsccProblem::Empty),
            Some(i) => Err(UsccProblem::Character { place: i + 1 }),
            None if found != 18 => Err(UsccProblem::Length { found }),
            None if value_at(&text, 17) != (31 - weighted_sum(&text) % 31) % 31 => {
                Err(UsccProblem::CheckCharacter)
            }
            None if organisation_check(&text) != text.chars().nth(16) => {
                Err(UsccProblem::OrganisationCode)
            }
            None => Ok(Self(text)),
        }
    }

    /// The division where the organisation was registered, six digits.
    pub fn division(&self) -> &str {
        &self.0[2..8]
    }

    /// The organisation code inside (组织机构代码), nine characters.
    pub fn organisation_code(&self) -> &str {
        &self.0[8..17]
    }
}

parsed_text!(Uscc, UsccProblem, Uscc::parse);

fn may_stand(i: usize, c: char) -> bool {
    match i {
        2..=7 => c.is_ascii_digit(),
        _ => ALPHABET.contains(c),
    }
}

fn value_at(text: &str, i: usize) -> u32 {
    text[i..]
        .chars()
        .next()
        .and_then(|c| ALPHABET.find(c))
        .unwrap_or_default() as u32
}

/// Weights are the powers of 3 modulo 31: all different over 17 places, so swaps show as well as slips.
fn weighted_sum(text: &str) -> u32 {
    let weights = std::iter::successors(Some(1), |w| Some(w * 3 % 31));
    (0..17)
        .zip(weights)
        .map(|(i, weight)| value_at(text, i) * weight)
        .sum()
}

/// GB 11714: here letters count from A = 10 through the whole alphabet.
fn organisation_check(text: &str) -> Option<char> {
    let values = text[8..16].chars().filter_map(|c| c.to_digit(36));
    let sum: u32 = values
        .zip(ORGANISATION_WEIGHTS)
        .map(|(value, weight)| value * weight)
        .sum();
    match 11 - sum % 11 {
        10 => Some('X'),
        11 => Some('0'),
        digit => char::from_digit(digit, 10),
    }
}

//! A number a person can be called back on: a mobile, or a landline with its area code.

use serde::{Deserialize, Serialize};

use crate::typed::{parsed_text, tidy};

/// A telephone number in its normal form: `13800000000` or `0570-1234567`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// What is wrong with a typed number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PhoneProblem {
    /// Nothing was typed.
    Empty,
    /// Something that is no digit.
    Character {
        /// Its place, counted from 1, spaces and hyphens left out.
        place: usize,
    },
    /// It begins like a mobile, but has not 11 digits.
    MobileLength {
        /// How many there are.
        found: usize,
    },
    /// No mobile number begins with 10, 11 or 12.
    MobileBeginning,
    /// A landline without its area code.
    AreaCodeMissing,
    /// A landline with too few or too many digits after its area code.
    LandlineLength {
        /// How many follow the area code.
        found: usize,
    },
    /// The digits after the area code begin with 0, 1 or 9, as no line of a person does.
    LandlineBeginning,
}

impl Phone {
    /// Reads what was typed; spaces, hyphens, full-width digits and the country code are taken kindly.
    pub fn parse(text: &str) -> Result<Self, PhoneProblem> {
        let tidied = tidy(text);
        let digits = tidied
            .strip_prefix("+86")
            .or(tidied.strip_prefix("0086"))
            .unwrap_or(&tidied);
        if let Some(i) = digits.chars().position(|c| !c.is_ascii_digit()) {
            return Err(PhoneProblem::Character { place: i + 1 });
        }
        match digits.as_bytes() {
            [] => Err(PhoneProblem::Empty),
            [b'1', rest @ ..] => mobile(digits, rest),
            [b'0', ..] => landline(digits),
            _ => Err(PhoneProblem::AreaCodeMissing),
        }
    }

    /// Whether text messages reach it.
    pub fn is_mobile(&self) -> bool {
        self.0.starts_with('1')
    }

    /// For screens: the four digits before the last four are hidden.
    pub fn masked(&self) -> String {
        let hidden = self.0.len() - 8..self.0.len() - 4;
        let hide = |(i, c)| {
            if hidden.contains(&i) && c != '-' {
                '*'
            } else {
                c
            }
        };
        self.0.chars().enumerate().map(hide).collect()
    }
}

parsed_text!(Phone, PhoneProblem, Phone::parse);

impl std::fmt::Debug for Phone {
    /// Masked, so that no log can hold a whole number.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Phone({})", self.masked())
    }
}

fn mobile(digits: &str, rest: &[u8]) -> Result<Phone, PhoneProblem> {
    match rest.first() {
        Some(b'0'..=b'2') => Err(PhoneProblem::MobileBeginning),
        _ if digits.len() != 11 => Err(PhoneProblem::MobileLength {
            found: digits.len(),
        }),
        _ => Ok(Phone(digits.to_owned())),
    }
}

/// Area codes are 010, 02x with eight digits behind, or four digits with seven or eight; Quzhou's 0570 has seven.
fn landline(digits: &str) -> Result<Phone, PhoneProblem> {
    let area = if matches!(digits.as_bytes(), [_, b'1' | b'2', ..]) {
        3
    } else {
        4
    };
    let (area, line) = digits.split_at(area.min(digits.len()));
    let lengths = match area {
        "0570" => 7..=7,
        _ if area.len() == 3 => 8..=8,
        _ => 7..=8,
    };
    match line.as_bytes().first() {
        _ if !lengths.contains(&line.len()) => {
            Err(PhoneProblem::LandlineLength { found: line.len() })
        }
        Some(b'2'..=b'8') => Ok(Phone(format!("{area}-{line}"))),
        _ => Err(PhoneProblem::LandlineBeginning),
    }
}

//! Answers: what a draft becomes once everything in it has been checked.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id_number::IdNumber;
use crate::key::FieldKey;
use crate::phone::Phone;
use crate::uscc::Uscc;

/// Checked answers. Only [`crate::check::check`] makes them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<FieldKey, Answer>);

impl Answers {
    pub(crate) fn new(answers: BTreeMap<FieldKey, Answer>) -> Self {
        Self(answers)
    }

    /// The answer for a key.
    pub fn get(&self, key: &FieldKey) -> Option<&Answer> {
        self.0.get(key)
    }

    /// All answers in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&FieldKey, &Answer)> {
        self.0.iter()
    }

    /// Adds a value the chain produced, such as the USCC of a licence.
    pub fn take_in(&mut self, key: FieldKey, value: String) {
        self.0.insert(key, Answer::Text(value));
    }
}

/// One checked answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// Text, one line or several; also account numbers, without spaces.
    Text(String),
    /// One of the options.
    Choice(String),
    /// Several of the options.
    Choices(Vec<String>),
    /// A number in the field's unit; money in yuan.
    Number(Decimal),
    /// A date.
    Date(Date),
    /// A telephone number.
    Phone(Phone),
    /// A resident ID number.
    IdNumber(IdNumber),
    /// An organisation code.
    Uscc(Uscc),
    /// An address.
    Address(Address),
    /// Yes or no.
    YesNo(bool),
    /// Rows of a repeat.
    Rows(Vec<BTreeMap<FieldKey, Answer>>),
}

/// A checked address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Twelve-digit code of a village of the town; none for any other place.
    pub division: Option<String>,
    /// That village's name, as people read it.
    pub division_name: String,
    /// Road and door, or the whole address for another place.
    pub detail: String,
}

/// A number with up to three decimals, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Decimal {
    thousandths: i64,
}

impl Decimal {
    /// A whole number.
    pub const fn whole(n: i64) -> Self {
        Self {
            thousandths: n * 1000,
        }
    }

    /// How many decimals it has once trailing zeros are dropped.
    pub fn decimals(self) -> u32 {
        match self.thousandths % 1000 {
            0 => 0,
            n if n % 100 == 0 => 1,
            n if n % 10 == 0 => 2,
            _ => 3,
        }
    }

    /// The product, rounded down to thousandths; none when it does not fit.
    pub fn times(self, other: Self) -> Option<Self> {
        let product = i128::from(self.thousandths) * i128::from(other.thousandths) / 1000;
        Some(Self {
            thousandths: product.try_into().ok()?,
        })
    }
}

/// Text that is no number with up to three decimals and at most twelve digits before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

impl FromStr for Decimal {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let (negative, text) = text
            .strip_prefix('-')
            .map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let dangling = text.contains('.') && fraction.is_empty();
        if whole.is_empty()
            || whole.len() > 12
            || fraction.len() > 3
            || dangling
            || !digits(whole)
            || !digits(fraction)
        {
            return Err(NotANumber);
        }
        let whole: i64 = whole.parse().map_err(|_| NotANumber)?;
        let fraction: i64 = format!("{fraction:0<3}").parse().map_err(|_| NotANumber)?;
        let thousandths = whole * 1000 + fraction;
        Ok(Self {
            thousandths: if negative { -thousandths } else { thousandths },
        })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.thousandths < 0 { "-" } else { "" };
        let (whole, fraction) = (self.thousandths.abs() / 1000, self.thousandths.abs() % 1000);
        write!(f, "{sign}{whole}")?;
        if fraction != 0 {
            write!(f, ".{}", format!("{fraction:03}").trim_end_matches('0'))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_and_print_short() {
        for (typed, printed) in [
            ("46", "46"),
            ("46.50", "46.5"),
            ("0.125", "0.125"),
            ("-3.1", "-3.1"),
            ("007", "7"),
        ] {
            assert_eq!(typed.parse::<Decimal>().expect(typed).to_string(), printed);
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "1.2345",
            "1e3",
            "１２",
            "12 ",
            "1,000",
            "1234567890123",
        ] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
    }
}

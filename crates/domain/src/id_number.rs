//! The resident's number (公民身份号码, GB 11643): 17 digits and a check character.
//!
//! It knows no list of divisions: counties are merged and renamed, and people keep the number of the old one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::terms::terms;
use crate::typed::{parsed_text, tidy};

/// A resident's number whose form, date and check character are right.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IdNumber(String);

/// What is wrong with a typed number, in the order a person would mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum IdNumberProblem {
    /// Nothing was typed.
    Empty,
    /// Not 18 characters; 15 were issued until 1999 and are no longer valid.
    Length {
        /// How many there are.
        found: usize,
    },
    /// A character that can't stand there: digits everywhere, and X in the last place only.
    Character {
        /// Its place, counted from 1.
        place: usize,
    },
    /// No province has these first two digits.
    Province,
    /// Digits 7 to 14 are no day of the calendar.
    BirthDate,
    /// The day of birth is still to come.
    BornInFuture,
    /// The check character doesn't fit: some digit is mistyped.
    CheckCharacter,
}

terms! {
    /// The sex the 17th digit tells.
    Sex {
        /// An even digit.
        Female = "女",
        /// An odd digit.
        Male = "男",
    }
}

const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &[u8; 11] = b"10X98765432";

impl IdNumber {
    /// Reads what was typed; a small or full-width `x`, spaces and hyphens are taken kindly.
    pub fn parse(text: &str, today: Date) -> Result<Self, IdNumberProblem> {
        let number = Self::read(text)?;
        match number.born_on() > today {
            true => Err(IdNumberProblem::BornInFuture),
            false => Ok(number),
        }
    }

    /// Everything but the comparison with today, which a stored number passed when it came in.
    fn read(text: &str) -> Result<Self, IdNumberProblem> {
        let text = tidy(text);
        check_form(&text)?;
        if birth_date(&text).is_none() {
            return Err(IdNumberProblem::BirthDate);
        }
        let sum: u32 = text
            .bytes()
            .zip(WEIGHTS)
            .map(|(digit, weight)| u32::from(digit - b'0') * weight)
            .sum();
        match text.as_bytes()[17] == CHECKS[sum as usize % 11] {
            true => Ok(Self(text)),
            false => Err(IdNumberProblem::CheckCharacter),
        }
    }

    /// The day of birth.
    pub fn born_on(&self) -> Date {
        birth_date(&self.0).unwrap_or_default()
    }

    /// The age in full years on a day (周岁); a birthday counts from the day itself.
    pub fn age_on(&self, day: Date) -> i16 {
        let born = self.born_on();
        let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
        day.year() - born.year() - i16::from(before_birthday)
    }

    /// The sex by the 17th digit.
    pub fn sex(&self) -> Sex {
        match self.0.as_bytes()[16] % 2 {
            0 => Sex::Female,
            _ => Sex::Male,
        }
    }

    /// The county the number was first given in, by its code of that time.
    pub fn division(&self) -> &str {
        &self.0[..6]
    }

    /// What a person types beside a receipt number to show that it is theirs.
    pub fn last_four(&self) -> &str {
        &self.0[14..]
    }

    /// For screens: the first three and the last four.
    pub fn masked(&self) -> String {
        format!("{}***********{}", &self.0[..3], self.last_four())
    }
}

parsed_text!(IdNumber, IdNumberProblem, IdNumber::read);

impl std::fmt::Debug for IdNumber {
    /// Masked, so that no log can hold a whole number.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "IdNumber({})", self.masked())
    }
}

fn check_form(text: &str) -> Result<(), IdNumberProblem> {
    if text.is_empty() {
        return Err(IdNumberProblem::Empty);
    }
    let stray =
        |(i, c): (usize, char)| (!(c.is_ascii_digit() || (c == 'X' && i == 17))).then_some(i + 1);
    let found = text.chars().count();
    match text.chars().enumerate().find_map(stray) {
        // An X that ends a number of the wrong length is no stray character.
        Some(place) if found == 18 || !(text.ends_with('X') && place == found) => {
            Err(IdNumberProblem::Character { place })
        }
        _ if found != 18 => Err(IdNumberProblem::Length { found }),
        _ if !is_province(&text[..2]) => Err(IdNumberProblem::Province),
        _ => Ok(()),
    }
}

/// GB/T 2260, with 81 to 83 for residents from Hong Kong, Macao and Taiwan and 9 for permanent residents from abroad.
fn is_province(code: &str) -> bool {
    matches!(
        code.as_bytes(),
        [b'1', b'1'..=b'5']
            | [b'2', b'1'..=b'3']
            | [b'3', b'1'..=b'7']
            | [b'4', b'1'..=b'6']
            | [b'5', b'0'..=b'4']
            | [b'6', b'1'..=b'5']
            | [b'7', b'1']
            | [b'8', b'1'..=b'3']
            | [b'9', _]
    )
}

fn birth_date(text: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<i16>().ok();
    let (month, day) = (part(10..12)?, part(12..14)?);
    Date::new(part(6..10)?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

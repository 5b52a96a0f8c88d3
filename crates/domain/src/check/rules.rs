//! The closed vocabulary of checks, applied to a parsed answer.

use jiff::civil::Date;

use super::text::{all_digits, passes_luhn};
use super::{Around, Problem, kinds};
use crate::answers::{Answer, Decimal};
use crate::catalogue::Check;
use crate::condition::Choices;
use crate::id_number::IdNumber;
use crate::key::FieldKey;

/// Whether an answer obeys a check; checks on other answers wait until those are there and well.
pub(super) fn obeys(check: &Check, answer: &Answer, around: &Around<'_>) -> Result<(), Problem> {
    match answer {
        Answer::Text(text) => on_text(check, text, around),
        Answer::Number(number) => on_number(check, *number, around),
        Answer::Date(date) => on_date(check, *date, around),
        Answer::Choice(value) => on_choice(check, value, around),
        Answer::Choices(values) => on_count(check, values.len()),
        Answer::Rows(rows) => on_count(check, rows.len()),
        Answer::IdNumber(number) => on_id_number(check, number, around),
        Answer::YesNo(said) => require(*said || *check != Check::MustBeYes, Problem::MustBeYes),
        Answer::Address(address) => require(
            address.division.is_some() || *check != Check::InTown,
            Problem::NotInTown,
        ),
        Answer::Uscc(_) | Answer::Phone(_) => Ok(()),
    }
}

fn require(good: bool, problem: Problem) -> Result<(), Problem> {
    if good { Ok(()) } else { Err(problem) }
}

fn on_text(check: &Check, text: &str, around: &Around<'_>) -> Result<(), Problem> {
    let length = text.chars().count();
    match check {
        Check::PersonName => person_name(text),
        Check::Email => require(is_email(text), Problem::NotAnEmail),
        Check::Digits(least, most) => {
            let good = all_digits(text) && (*least as usize..=*most as usize).contains(&length);
            require(
                good,
                Problem::NotDigits {
                    least: *least,
                    most: *most,
                },
            )
        }
        Check::Length(least, most) => {
            require(
                length >= *least as usize,
                Problem::TooShort { least: *least },
            )?;
            require(length <= *most as usize, Problem::TooLong { most: *most })
        }
        Check::TimeOfDay => require(is_time(text), Problem::NotATime),
        Check::BirthCertificate => {
            require(is_birth_certificate(text), Problem::NotABirthCertificate)
        }
        Check::DisabilityCertificate => require(
            is_disability_certificate(text, around.setting.today),
            Problem::NotADisabilityCertificate,
        ),
        Check::Luhn => require(all_digits(text) && passes_luhn(text), Problem::NotAnAccount),
        Check::DiffersFrom(other) => differs(text, other, around),
        _ => Ok(()),
    }
}

/// Letters of any script with an interpunct between the parts of a long name (GB/T 36344 has no stricter form).
fn person_name(text: &str) -> Result<(), Problem> {
    let length = text.chars().count();
    require(length >= 2, Problem::TooShort { least: 2 })?;
    require(length <= 30, Problem::TooLong { most: 30 })?;
    let good = text
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, '·' | '•' | ' ' | '.' | '\''));
    require(good, Problem::NotAName)
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| {
        let plain = |s: &str| !s.is_empty() && s.is_ascii() && !s.contains([' ', '@', ',']);
        plain(name)
            && plain(host)
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
    })
}

fn is_time(text: &str) -> bool {
    let text = text.replace('\u{ff1a}', ":");
    text.split_once(':').is_some_and(|(hour, minute)| {
        let below = |s: &str, most: u8| {
            all_digits(s) && s.len() <= 2 && s.parse::<u8>().is_ok_and(|n| n < most)
        };
        below(hour, 24) && minute.len() == 2 && below(minute, 60)
    })
}

fn is_birth_certificate(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && all_digits(chars.as_str())
        && chars.as_str().len() == 9
}

/// The ID number, a digit for the kind, a digit for the grade; a replacement adds B and its count.
fn is_disability_certificate(text: &str, today: Date) -> bool {
    if !text.is_ascii() || text.len() < 20 {
        return false;
    }
    let (id, rest) = text.split_at(18);
    let (marks, replaced) = rest.split_at(2);
    let kind_and_grade = matches!(marks.as_bytes(), [b'1'..=b'7', b'1'..=b'4']);
    let replacement = replaced.is_empty() || replaced.strip_prefix('B').is_some_and(all_digits);
    kind_and_grade && replacement && IdNumber::parse(id, today).is_ok()
}

fn on_number(check: &Check, number: Decimal, around: &Around<'_>) -> Result<(), Problem> {
    match check {
        Check::Range(low, high) => within(number, *low, *high),
        Check::Decimals(most) => require(
            number.decimals() <= *most,
            Problem::TooManyDecimals { most: *most },
        ),
        Check::Positive => require(number > Decimal::whole(0), Problem::NotPositive),
        Check::AtLeast(other) => {
            let good = other_number(other, around).is_none_or(|n| number >= n);
            require(
                good,
                Problem::BelowOther {
                    other: other.clone(),
                },
            )
        }
        Check::AtMost(other) => {
            let good = other_number(other, around).is_none_or(|n| number <= n);
            require(
                good,
                Problem::AboveOther {
                    other: other.clone(),
                },
            )
        }
        Check::AtMostProduct(a, b) => {
            let product = other_number(a, around)
                .zip(other_number(b, around))
                .and_then(|(a, b)| a.times(b));
            match product.filter(|most| number > *most) {
                Some(most) => Err(Problem::TooLarge {
                    most: most.to_string(),
                }),
                None => Ok(()),
            }
        }
        Check::LimitBy(key, limits) => {
            let chosen = around.known.chosen(key);
            let limit = limits
                .iter()
                .find(|(value, _)| chosen.contains(&value.as_str()));
            match limit.filter(|(_, most)| number > Decimal::whole(*most)) {
                Some((because, most)) => Err(Problem::AboveLimitFor {
                    most: *most,
                    because: because.clone(),
                }),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

pub(super) fn within(number: Decimal, low: i64, high: i64) -> Result<(), Problem> {
    require(
        number >= Decimal::whole(low),
        Problem::TooSmall {
            least: low.to_string(),
        },
    )?;
    require(
        number <= Decimal::whole(high),
        Problem::TooLarge {
            most: high.to_string(),
        },
    )
}

fn on_date(check: &Check, date: Date, around: &Around<'_>) -> Result<(), Problem> {
    let today = around.setting.today;
    match check {
        Check::NotFuture => require(date <= today, Problem::InTheFuture),
        Check::NotPast => require(date >= today, Problem::InThePast),
        Check::OnOrAfter(other) => {
            let good = other_date(other, around).is_none_or(|d| date >= d);
            require(
                good,
                Problem::TooEarly {
                    than: other.clone(),
                },
            )
        }
        Check::After(other) => {
            let good = other_date(other, around).is_none_or(|d| date > d);
            require(
                good,
                Problem::TooEarly {
                    than: other.clone(),
                },
            )
        }
        Check::BirthOf(other) => {
            let good = other_id(other, around).is_none_or(|id| id.born_on() == date);
            require(good, Problem::DisagreesWithIdNumber)
        }
        _ => Ok(()),
    }
}

fn on_choice(check: &Check, value: &str, around: &Around<'_>) -> Result<(), Problem> {
    match check {
        Check::SexOf(other) => {
            let good = other_id(other, around).is_none_or(|id| id.sex().term() == value);
            require(good, Problem::DisagreesWithIdNumber)
        }
        _ => Ok(()),
    }
}

fn on_count(check: &Check, count: usize) -> Result<(), Problem> {
    match check {
        Check::MinItems(least) => {
            require(count >= *least as usize, Problem::TooFew { least: *least })
        }
        Check::MaxItems(most) => require(count <= *most as usize, Problem::TooMany { most: *most }),
        _ => Ok(()),
    }
}

fn on_id_number(check: &Check, number: &IdNumber, around: &Around<'_>) -> Result<(), Problem> {
    match check {
        Check::DiffersFrom(other) => differs(number.as_str(), other, around),
        _ => Ok(()),
    }
}

fn differs(text: &str, other: &FieldKey, around: &Around<'_>) -> Result<(), Problem> {
    let same = match other_answer(other, around) {
        Some(Answer::Text(theirs)) => theirs == text,
        Some(Answer::IdNumber(theirs)) => theirs.as_str() == text,
        _ => false,
    };
    require(
        !same,
        Problem::SameAsOther {
            other: other.clone(),
        },
    )
}

fn other_answer(key: &FieldKey, around: &Around<'_>) -> Option<Answer> {
    let field = &around.form.question(key)?.field;
    kinds::parse(field, around.draft.typed.get(key)?, around).ok()
}

fn other_number(key: &FieldKey, around: &Around<'_>) -> Option<Decimal> {
    match other_answer(key, around)? {
        Answer::Number(number) => Some(number),
        _ => None,
    }
}

fn other_date(key: &FieldKey, around: &Around<'_>) -> Option<Date> {
    match other_answer(key, around)? {
        Answer::Date(date) => Some(date),
        _ => None,
    }
}

fn other_id(key: &FieldKey, around: &Around<'_>) -> Option<IdNumber> {
    match other_answer(key, around)? {
        Answer::IdNumber(number) => Some(number),
        _ => None,
    }
}

//! The closed vocabulary of checks.

use std::fmt;
use std::str::FromStr;

use crate::key::FieldKey;
use crate::text_form::text_form;

/// What a good answer obeys beyond its kind. Written as `name` or `name:argument` in the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// A personal name, 2 to 30 characters, with an interpunct where it has one.
    PersonName,
    /// An e-mail address.
    Email,
    /// Digits only, this many.
    Digits(u32, u32),
    /// This many characters.
    Length(u32, u32),
    /// A number within these bounds.
    Range(i64, i64),
    /// At most this many decimals.
    Decimals(u32),
    /// A number above zero.
    Positive,
    /// A date no later than today.
    NotFuture,
    /// A date no earlier than today.
    NotPast,
    /// Only `yes` will do.
    MustBeYes,
    /// `HH:MM`, 24 hours.
    TimeOfDay,
    /// A mobile number only.
    Mobile,
    /// A mobile or a landline with area code.
    LandlineOrMobile,
    /// One letter and nine digits (出生医学证明编号).
    BirthCertificate,
    /// ID number, kind, grade; 20 characters, replacements add B and a count (残疾人证号).
    DisabilityCertificate,
    /// The check digit of bank cards (ISO/IEC 7812-1).
    Luhn,
    /// At most this many rows or choices.
    MaxItems(u32),
    /// At least this many rows or choices.
    MinItems(u32),
    /// The address must lie in the town.
    InTown,
    /// Agrees with the sex an ID number tells.
    SexOf(FieldKey),
    /// Agrees with the birthday an ID number tells.
    BirthOf(FieldKey),
    /// Is not the same as another answer.
    DiffersFrom(FieldKey),
    /// A number no smaller than another.
    AtLeast(FieldKey),
    /// A number no greater than another.
    AtMost(FieldKey),
    /// A date no earlier than another.
    OnOrAfter(FieldKey),
    /// A date later than another.
    After(FieldKey),
    /// A number no greater than two others multiplied.
    AtMostProduct(FieldKey, FieldKey),
    /// A number whose bound depends on a choice.
    LimitBy(FieldKey, Vec<(String, i64)>),
}

impl Check {
    /// The other fields it compares with.
    pub fn mentions(&self) -> Vec<&FieldKey> {
        match self {
            Self::SexOf(key)
            | Self::BirthOf(key)
            | Self::DiffersFrom(key)
            | Self::AtLeast(key)
            | Self::AtMost(key)
            | Self::OnOrAfter(key)
            | Self::After(key)
            | Self::LimitBy(key, _) => vec![key],
            Self::AtMostProduct(a, b) => vec![a, b],
            _ => Vec::new(),
        }
    }
}

impl FromStr for Check {
    type Err = String;

    fn from_str(term: &str) -> Result<Self, String> {
        let (name, argument) = term.split_once(':').unwrap_or((term, ""));
        let check = match name {
            "digits" => span(argument).map(|(a, b)| Self::Digits(a, b)),
            "length" => span(argument).map(|(a, b)| Self::Length(a, b)),
            "range" => span(argument).map(|(a, b)| Self::Range(a, b)),
            "decimals" => argument.parse().ok().map(Self::Decimals),
            "max_items" => argument.parse().ok().map(Self::MaxItems),
            "min_items" => argument.parse().ok().map(Self::MinItems),
            "sex_of" => key(argument).map(Self::SexOf),
            "birth_of" => key(argument).map(Self::BirthOf),
            "differs_from" => key(argument).map(Self::DiffersFrom),
            "at_least" => key(argument).map(Self::AtLeast),
            "at_most" => key(argument).map(Self::AtMost),
            "on_or_after" => key(argument).map(Self::OnOrAfter),
            "after" => key(argument).map(Self::After),
            "at_most_product" => argument
                .split_once('*')
                .and_then(|(a, b)| Some(Self::AtMostProduct(key(a)?, key(b)?))),
            "limit_by" => limits(argument),
            _ if argument.is_empty() => plain(name),
            _ => None,
        };
        check.ok_or_else(|| format!("a check of the vocabulary, not `{term}`"))
    }
}

fn plain(name: &str) -> Option<Check> {
    PLAIN
        .iter()
        .find(|(n, _)| *n == name)
        .map(|(_, check)| check.clone())
}

const PLAIN: &[(&str, Check)] = &[
    ("person_name", Check::PersonName),
    ("email", Check::Email),
    ("positive", Check::Positive),
    ("not_future", Check::NotFuture),
    ("not_past", Check::NotPast),
    ("must_be_yes", Check::MustBeYes),
    ("time_of_day", Check::TimeOfDay),
    ("mobile", Check::Mobile),
    ("landline_or_mobile", Check::LandlineOrMobile),
    ("birth_certificate", Check::BirthCertificate),
    ("disability_certificate", Check::DisabilityCertificate),
    ("luhn", Check::Luhn),
    ("in_town", Check::InTown),
];

fn key(text: &str) -> Option<FieldKey> {
    (!text.is_empty()).then(|| FieldKey::new(text))
}

/// `N` or `A..B`, both ends counted.
pub(crate) fn span<T: FromStr + Copy + PartialOrd>(text: &str) -> Option<(T, T)> {
    let (low, high) = text.split_once("..").unwrap_or((text, text));
    let (low, high) = (low.parse().ok()?, high.parse().ok()?);
    (low <= high).then_some((low, high))
}

fn limits(text: &str) -> Option<Check> {
    let (of, rest) = text.split_once('(')?;
    let pairs: Option<Vec<(String, i64)>> = rest
        .strip_suffix(')')?
        .split(',')
        .map(|pair| {
            pair.split_once('=')
                .and_then(|(value, n)| Some((value.to_owned(), n.parse().ok()?)))
        })
        .collect();
    Some(Check::LimitBy(key(of)?, pairs?))
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Digits(a, b) => write!(f, "digits:{a}..{b}"),
            Self::Length(a, b) => write!(f, "length:{a}..{b}"),
            Self::Range(a, b) => write!(f, "range:{a}..{b}"),
            Self::Decimals(n) => write!(f, "decimals:{n}"),
            Self::MaxItems(n) => write!(f, "max_items:{n}"),
            Self::MinItems(n) => write!(f, "min_items:{n}"),
            Self::SexOf(key) => write!(f, "sex_of:{key}"),
            Self::BirthOf(key) => write!(f, "birth_of:{key}"),
            Self::DiffersFrom(key) => write!(f, "differs_from:{key}"),
            Self::AtLeast(key) => write!(f, "at_least:{key}"),
            Self::AtMost(key) => write!(f, "at_most:{key}"),
            Self::OnOrAfter(key) => write!(f, "on_or_after:{key}"),
            Self::After(key) => write!(f, "after:{key}"),
            Self::AtMostProduct(a, b) => write!(f, "at_most_product:{a}*{b}"),
            Self::LimitBy(key, pairs) => {
                let pairs: Vec<String> = pairs.iter().map(|(v, n)| format!("{v}={n}")).collect();
                write!(f, "limit_by:{key}({})", pairs.join(","))
            }
            plain => {
                let name = PLAIN
                    .iter()
                    .find(|(_, check)| check == plain)
                    .map_or("", |(name, _)| name);
                f.write_str(name)
            }
        }
    }
}

text_form!(Check);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_reads_back_as_it_was_written() {
        let terms = [
            "person_name",
            "digits:6..6",
            "range:-3..50",
            "decimals:2",
            "sex_of:applicant.id_number",
            "luhn",
            "at_most_product:build.base_area*build.storeys",
            "limit_by:build.land_kind(耕地=125,其他土地=140)",
        ];
        for term in terms {
            assert_eq!(term.parse::<Check>().expect(term).to_string(), term);
        }
    }

    #[test]
    fn one_number_is_both_ends_of_a_span() {
        assert_eq!("digits:6".parse(), Ok(Check::Digits(6, 6)));
    }

    #[test]
    fn words_outside_the_vocabulary_are_refused() {
        for term in [
            "",
            "looks_fine",
            "digits",
            "digits:6..2",
            "luhn:3",
            "sex_of",
            "limit_by:x(耕地)",
        ] {
            assert!(term.parse::<Check>().is_err(), "{term}");
        }
    }
}

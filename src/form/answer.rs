//! An answer as people read it, whole or masked.

use domain::catalogue::{Field, Village};
use domain::draft::{Typed, TypedAddress};

use crate::i18n::say;

/// What was typed, in words; rows are told one after another.
pub(crate) fn words(typed: &Typed, field: &Field, parts: &[Field], villages: &[Village]) -> String {
    match typed {
        Typed::Text(text) => with_unit(text, field),
        Typed::Many(values) => values.join("、"),
        Typed::Address(said) => address(said, villages),
        Typed::Rows(rows) => {
            let row = |row: &std::collections::BTreeMap<_, Typed>| {
                let said = parts
                    .iter()
                    .filter_map(|part| Some(words(row.get(&part.key)?, part, &[], villages)));
                said.collect::<Vec<_>>().join("，")
            };
            rows.iter().map(row).collect::<Vec<_>>().join("；")
        }
    }
}

fn with_unit(text: &str, field: &Field) -> String {
    match &field.unit {
        Some(unit) => format!("{text} {unit}"),
        None => text.to_owned(),
    }
}

fn address(said: &TypedAddress, villages: &[Village]) -> String {
    let village = villages
        .iter()
        .find(|village| village.code == said.division);
    village.map_or_else(
        || said.detail.clone(),
        |village| format!("{}{}", village.name, said.detail),
    )
}

/// The same with its middle hidden, for a screen that others may see (PIPL 28).
pub(crate) fn masked(words: &str) -> String {
    let count = words.chars().count();
    let (head, tail) = match count {
        0 => return say!(form.nothing),
        1..=3 => (1, 0),
        4..=9 => (1, 1),
        _ => (3, 4),
    };
    let hide = |(place, letter)| {
        if place < head || place >= count - tail {
            letter
        } else {
            '*'
        }
    };
    words.chars().enumerate().map(hide).collect()
}

//! Statements to sign, generated from the answers. A signature holds for the very text that was signed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::catalogue::{Field, Statement};
use crate::draft::{Draft, Signature, Typed};
use crate::form::Form;
use crate::key::FieldKey;

/// Stands where an answer is still missing.
const BLANK: &str = "＿＿＿＿";

/// The text of a statement as the answers stand, dated `on`.
pub fn text(statement: &Statement, form: &Form, draft: &Draft, on: Date) -> String {
    let mut text = String::new();
    let mut rest = statement.text.trim();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        text.push_str(before);
        text.push_str(&filled(name, form, draft, on));
        rest = after;
    }
    text + rest
}

/// Whether a signature still holds: what was signed is what the answers say now.
pub fn holds(signature: &Signature, statement: &Statement, form: &Form, draft: &Draft) -> bool {
    !signature.strokes.is_empty()
        && signature.text == text(statement, form, draft, signature.signed_on)
}

fn filled(name: &str, form: &Form, draft: &Draft, on: Date) -> String {
    if name == "today" {
        return format!("{}年{}月{}日", on.year(), on.month(), on.day());
    }
    let key = FieldKey::new(name);
    let settled = form.settled.get(&key).cloned();
    let parts = form
        .question(&key)
        .map_or(&[][..], |asked| asked.parts.as_slice());
    let typed = || draft.typed.get(&key).map(|typed| words(typed, parts, form));
    settled
        .or_else(typed)
        .filter(|words| !words.is_empty())
        .unwrap_or_else(|| BLANK.to_owned())
}

/// What was typed, as one reads it; `parts` are the columns of a repeat.
fn words(typed: &Typed, parts: &[Field], form: &Form) -> String {
    match typed {
        Typed::Text(text) => text.trim().to_owned(),
        Typed::Many(values) => values.join("、"),
        Typed::Address(address) => {
            let place = form
                .places
                .get(&address.division)
                .map_or("", String::as_str);
            format!("{place}{}", address.detail.trim())
        }
        Typed::Rows(rows) => {
            let cell = |row: &BTreeMap<FieldKey, Typed>, part: &Field| {
                let said = row.get(&part.key).filter(|typed| !typed.is_blank())?;
                Some(words(said, &[], form) + part.unit.as_deref().unwrap_or_default())
            };
            let row = |row: &BTreeMap<FieldKey, Typed>| {
                parts
                    .iter()
                    .filter_map(|part| cell(row, part))
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            rows.iter()
                .map(row)
                .filter(|row| !row.is_empty())
                .collect::<Vec<_>>()
                .join("；")
        }
    }
}

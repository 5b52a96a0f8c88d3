//! Statements to sign, generated from the answers. A signature holds for the very text that was signed.

use jiff::civil::Date;

use crate::catalogue::Statement;
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
    let said = settled.or_else(|| draft.typed.get(&key).map(|typed| words(typed, form)));
    said.filter(|words| !words.is_empty())
        .unwrap_or_else(|| BLANK.to_owned())
}

/// What was typed, as one reads it.
fn words(typed: &Typed, form: &Form) -> String {
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
            let row = |cells: &std::collections::BTreeMap<FieldKey, Typed>| {
                cells
                    .values()
                    .map(|cell| words(cell, form))
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            rows.iter().map(row).collect::<Vec<_>>().join("；")
        }
    }
}

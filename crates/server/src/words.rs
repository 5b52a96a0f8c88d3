//! Answers in words, as a case file shows them.

use domain::answers::Answer;
use domain::case::Case;
use domain::catalogue::{Catalogue, NO, YES};
use domain::key::FieldKey;

use crate::store::cases::Content;

/// The answers of a case by label, in the order of the dictionary, and after them what the chain produced.
pub fn answers(case: &Case, content: &Content, catalogue: &Catalogue) -> Vec<(String, String)> {
    let order = |key: &FieldKey| {
        catalogue
            .fields
            .get(key)
            .map_or(u16::MAX, |field| field.order)
    };
    let mut answers: Vec<(&FieldKey, &Answer)> = content.answers.iter().collect();
    answers.sort_by_key(|(key, _)| order(key));
    let answered = answers
        .into_iter()
        .map(|(key, answer)| (label(key, catalogue), words(key, answer, catalogue)));
    let arrived = case
        .arrived
        .iter()
        .map(|(key, value)| (label(key, catalogue), value.clone()));
    answered.chain(arrived).collect()
}

fn label(key: &FieldKey, catalogue: &Catalogue) -> String {
    catalogue
        .fields
        .get(key)
        .map_or_else(|| key.to_string(), |field| field.label.clone())
}

fn words(key: &FieldKey, answer: &Answer, catalogue: &Catalogue) -> String {
    match answer {
        Answer::Text(text) | Answer::Choice(text) => text.clone(),
        Answer::Choices(chosen) => chosen.join("、"),
        Answer::Number(number) => {
            let unit = catalogue
                .fields
                .get(key)
                .and_then(|field| field.unit.as_deref());
            format!("{number}{}", unit.unwrap_or_default())
        }
        Answer::Date(date) => date.to_string(),
        Answer::Phone(phone) => phone.to_string(),
        Answer::IdNumber(number) => number.to_string(),
        Answer::Uscc(code) => code.to_string(),
        Answer::Address(address) => format!("{}{}", address.division_name, address.detail),
        Answer::YesNo(yes) => (if *yes { YES } else { NO }).to_owned(),
        Answer::Rows(rows) => {
            let part = |(key, answer): (&FieldKey, &Answer)| {
                format!(
                    "{}：{}",
                    label(key, catalogue),
                    words(key, answer, catalogue)
                )
            };
            let row = |row: &std::collections::BTreeMap<FieldKey, Answer>| {
                row.iter().map(part).collect::<Vec<_>>().join("，")
            };
            rows.iter().map(row).collect::<Vec<_>>().join("；")
        }
    }
}

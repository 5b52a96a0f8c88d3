//! Checks a draft against a form: the browser runs this as a courtesy, the server as the rule.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::answers::{Answer, Answers};
use crate::catalogue::{Field, Need, Village};
use crate::draft::{Draft, Typed};
use crate::form::{Asked, Form, Known};
use crate::key::FieldKey;

mod compared;
mod documents;
mod kinds;
mod problem;
mod rules;
mod text;

pub use compared::compared_with;
pub use documents::{DocumentProblem, DocumentState, check_documents};
pub use problem::{FieldProblem, Place, Problem};

/// What checking needs to know beside the form and the draft.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The date in the hall.
    pub today: Date,
    /// The villages of the town, for addresses.
    pub villages: &'a [Village],
}

/// Checks everything; answers exist only when all is well.
pub fn check(
    form: &Form,
    draft: &Draft,
    setting: Setting<'_>,
) -> Result<Answers, Vec<FieldProblem>> {
    let mut answers = BTreeMap::new();
    let mut problems = Vec::new();
    for asked in form.questions() {
        match check_question(form, draft, asked, setting) {
            Ok(Some(answer)) => {
                answers.insert(asked.field.key.clone(), answer);
            }
            Ok(None) => {}
            Err(found) => problems.extend(found),
        }
    }
    for (key, value) in &form.settled {
        answers
            .entry(key.clone())
            .or_insert_with(|| Answer::Text(value.clone()));
    }
    if problems.is_empty() {
        Ok(Answers::new(answers))
    } else {
        Err(problems)
    }
}

/// Checks one field as it is left.
pub fn check_field(
    form: &Form,
    draft: &Draft,
    key: &FieldKey,
    setting: Setting<'_>,
) -> Vec<FieldProblem> {
    form.question(key)
        .and_then(|asked| check_question(form, draft, asked, setting).err())
        .unwrap_or_default()
}

fn check_question(
    form: &Form,
    draft: &Draft,
    asked: &Asked,
    setting: Setting<'_>,
) -> Result<Option<Answer>, Vec<FieldProblem>> {
    let known = form.known(draft);
    let Some(need) = asked.need(&known) else {
        return Ok(None);
    };
    let key = &asked.field.key;
    let Some(typed) = draft.typed.get(key).filter(|t| !t.is_blank()) else {
        let missing = || FieldProblem {
            place: Place::field(key),
            problem: Problem::Missing,
        };
        return if need == Need::Required {
            Err(vec![missing()])
        } else {
            Ok(None)
        };
    };
    let around = Around {
        form,
        draft,
        setting,
        known,
    };
    if let Typed::Rows(rows) = typed {
        return check_rows(asked, rows, &around).map(Some);
    }
    let problem = |problem| {
        vec![FieldProblem {
            place: Place::field(key),
            problem,
        }]
    };
    check_value(&asked.field, typed, &around)
        .map(Some)
        .map_err(problem)
}

/// What stands around the value being checked.
struct Around<'a> {
    form: &'a Form,
    draft: &'a Draft,
    setting: Setting<'a>,
    known: Known<'a>,
}

fn check_value(field: &Field, typed: &Typed, around: &Around<'_>) -> Result<Answer, Problem> {
    let answer = kinds::parse(field, typed, around)?;
    for check in &field.checks {
        rules::obeys(check, &answer, around)?;
    }
    if let (Some((low, high)), Answer::Number(n)) = (around.form.bounds.get(&field.key), &answer) {
        let (low, high) = (*low, *high);
        rules::within(*n, low, high)
            .map_err(|_| Problem::DisagreesWithCircumstances { low, high })?;
    }
    Ok(answer)
}

type Row = BTreeMap<FieldKey, Typed>;

fn check_rows(
    asked: &Asked,
    rows: &[Row],
    around: &Around<'_>,
) -> Result<Answer, Vec<FieldProblem>> {
    let mut answers = Vec::new();
    let mut problems = Vec::new();
    for (n, row) in rows
        .iter()
        .enumerate()
        .filter(|(_, row)| !row.values().all(Typed::is_blank))
    {
        let mut answered = BTreeMap::new();
        for part in &asked.parts {
            let said = row.get(&part.key).filter(|t| !t.is_blank());
            let checked = said.map_or(Err(Problem::Missing), |typed| {
                check_value(part, typed, around)
            });
            match checked {
                Ok(answer) => {
                    answered.insert(part.key.clone(), answer);
                }
                Err(problem) => problems.push(FieldProblem {
                    place: Place::part(&asked.field.key, n, &part.key),
                    problem,
                }),
            }
        }
        answers.push(answered);
    }
    let answer = Answer::Rows(answers);
    for check in &asked.field.checks {
        if let Err(problem) = rules::obeys(check, &answer, around) {
            problems.push(FieldProblem {
                place: Place::field(&asked.field.key),
                problem,
            });
        }
    }
    if problems.is_empty() {
        Ok(answer)
    } else {
        Err(problems)
    }
}

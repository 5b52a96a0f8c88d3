//! Problems on their way to the page: which are shown, in which words, at which control.

use std::collections::BTreeMap;

use domain::check::{FieldProblem, Place, Problem};
use domain::key::FieldKey;
use ui::FieldError;

use crate::form::control_id;
use crate::i18n::{problem, say};
use crate::session::filling::Filling;

/// What is wrong with these answers. What merely lacks is said only once the person wants to go on.
pub(super) fn shown(
    filling: Filling,
    keys: &[FieldKey],
    attempted: bool,
) -> BTreeMap<Place, String> {
    let found = keys.iter().flat_map(|key| filling.problems_of(key));
    found
        .filter(|found| attempted || found.problem != Problem::Missing)
        .map(|found| (found.place.clone(), words(filling, &found)))
        .collect()
}

/// What to mend, in words.
pub(super) fn words(filling: Filling, found: &FieldProblem) -> String {
    problem::words(&found.problem, &|key| filling.label(key))
}

/// The lines of an error summary, each with the name of what it is about, in the order of the questions.
pub(super) fn summary(
    filling: Filling,
    keys: &[FieldKey],
    problems: &BTreeMap<Place, String>,
) -> Vec<FieldError> {
    let line = |(place, words): (&Place, &String)| {
        let key = place.part.as_ref().map_or(&place.key, |(_, part)| part);
        FieldError {
            field_id: control_id(place),
            message: say!(apply.error_line, label = filling.label(key), words),
        }
    };
    let rank = |place: &Place| keys.iter().position(|key| *key == place.key);
    let mut problems: Vec<_> = problems.iter().collect();
    problems.sort_by_key(|(place, _)| rank(place));
    problems.into_iter().map(line).collect()
}

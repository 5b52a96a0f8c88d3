//! Problems on their way to the page: which are shown, in which words, at which control.

use std::collections::BTreeMap;

use domain::check::{FieldProblem, Place, Problem};
use domain::key::FieldKey;
use ui::FieldError;

use super::control_id;
use crate::i18n::{problem, say};

/// The name of a field, for problems that speak of others.
type Label<'a> = &'a dyn Fn(&FieldKey) -> String;

/// What is wrong, in words. What merely lacks is said only once the person wants to go on.
pub(crate) fn shown(
    found: impl IntoIterator<Item = FieldProblem>,
    attempted: bool,
    label: Label<'_>,
) -> BTreeMap<Place, String> {
    let found = found.into_iter();
    found
        .filter(|found| attempted || found.problem != Problem::Missing)
        .map(|found| (found.place, problem::words(&found.problem, label)))
        .collect()
}

/// The lines of an error summary, each with the name of what it is about, in the order of the questions.
pub(crate) fn summary(
    scope: &str,
    keys: &[FieldKey],
    problems: &BTreeMap<Place, String>,
    label: Label<'_>,
) -> Vec<FieldError> {
    let line = |(place, words): (&Place, &String)| FieldError {
        field_id: control_id(scope, place),
        message: say!(
            apply.error_line,
            label = label(place.part.as_ref().map_or(&place.key, |(_, part)| part)),
            words
        ),
    };
    let rank = |place: &Place| keys.iter().position(|key| *key == place.key);
    let mut problems: Vec<_> = problems.iter().collect();
    problems.sort_by_key(|(place, _)| rank(place));
    problems.into_iter().map(line).collect()
}

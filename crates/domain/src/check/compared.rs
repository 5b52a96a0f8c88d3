//! What else checking one answer looks at.

use crate::catalogue::{Check, Field};
use crate::key::FieldKey;

/// The other fields whose answers decide whether an answer to this one is good.
pub fn compared_with(field: &Field) -> Vec<FieldKey> {
    let named = field.checks.iter().flat_map(Check::mentions).cloned();
    named.chain(id_type(field)).collect()
}

/// The field beside an ID number that says what kind of document it is of.
pub(super) fn id_type(field: &Field) -> Option<FieldKey> {
    let owner = field.key.as_str().strip_suffix(".id_number")?;
    Some(FieldKey::new(format!("{owner}.id_type")))
}

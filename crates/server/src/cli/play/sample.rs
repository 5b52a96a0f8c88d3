//! Values that a played result brings.

use domain::catalogue::{Catalogue, FieldKind};
use domain::key::FieldKey;
use domain::uscc::Uscc;

/// A value for a field of a result: a code that passes its check where one is asked for.
pub(super) fn value(catalogue: &Catalogue, key: &FieldKey, case: &str) -> String {
    match catalogue.fields.get(key).map(|field| field.kind) {
        Some(FieldKind::Uscc) => uscc(case).unwrap_or_default(),
        Some(FieldKind::Date) => "2026-01-01".to_owned(),
        Some(FieldKind::Number | FieldKind::Money) => "1".to_owned(),
        _ => format!("YL{}", case.replace('-', "")),
    }
}

/// An individual business's code of this district, told apart by the case; both check characters are sought.
fn uscc(case: &str) -> Option<String> {
    const CHARACTERS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let own: String = case
        .chars()
        .filter(|c| CHARACTERS.contains(*c))
        .chain("00000000".chars())
        .take(8)
        .collect();
    let checks = CHARACTERS
        .chars()
        .flat_map(|inner| CHARACTERS.chars().map(move |outer| (inner, outer)));
    let mut codes = checks.map(|(inner, outer)| format!("92330803{own}{inner}{outer}"));
    codes.find(|code| Uscc::parse(code).is_ok())
}

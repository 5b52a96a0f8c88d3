//! Keeps a spreadsheet that opens a table of text from taking a text for a formula or a number.
//!
//! A leading apostrophe is put before what begins like a formula and before digits that would lose some, and taken off
//! again on reading: whatever the text, taking off undoes putting on.

use std::borrow::Cow;

/// Figures beyond this many are shown as 1.1E+30.
const SHOWN_WHOLE: usize = 11;

/// The text as it goes into a table.
pub(crate) fn on(text: &str) -> Cow<'_, str> {
    match is_misread(text) {
        true => format!("'{text}").into(),
        false => text.into(),
    }
}

/// The text as it was.
pub(crate) fn off(cell: &str) -> &str {
    let text = cell.strip_prefix('\'');
    text.filter(|text| is_misread(text)).unwrap_or(cell)
}

fn is_misread(text: &str) -> bool {
    let core = text.trim_start_matches('\'');
    // Full-width signs begin a formula too where such are typed.
    core.starts_with(['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠']) || is_number(core)
}

/// A long number, one that begins with zero, or one with an exponent, as some codes look.
fn is_number(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let long = text.len() > SHOWN_WHOLE || text.len() > 1 && text.starts_with('0');
    let exponent = text.split_once(['e', 'E']);
    is_digits(text) && long
        || exponent.is_some_and(|(number, power)| is_digits(number) && is_digits(power))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_and_long_figures_are_kept_as_text() {
        for text in [
            "=1+1",
            "+86",
            "-2",
            "@SUM(A1)",
            "\t=1",
            "＝1+1",
            "330803112001201",
            "0570",
            "1132E5000",
            "'=1",
        ] {
            assert_eq!(on(text), format!("'{text}"));
        }
        for text in ["", "0", "584", "2020-06-29", "事项", "'引号'", "1132F5000"] {
            assert_eq!(on(text), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn taking_off_undoes_putting_on(text in "'{0,3}[=+@0-9E\\-a]{0,14}") {
            let cell = on(&text);
            proptest::prop_assert_eq!(off(&cell), text.as_str());
        }
    }
}

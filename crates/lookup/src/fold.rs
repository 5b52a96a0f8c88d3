//! One form for every way of typing a character.

/// Full-width as half-width, capital as small, ü as v. Always one character for one, so places in a text stay true.
pub(crate) fn fold(c: char) -> char {
    let narrow = match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        'ü' | 'Ü' => 'v',
        _ => c,
    };
    narrow.to_ascii_lowercase()
}

/// A text as it is understood, whatever way it was typed: folded, and one space where anything stands that says nothing.
#[must_use]
pub fn folded(text: &str) -> String {
    let plain = |c| Some(fold(c)).filter(|&c| is_word(c)).unwrap_or(' ');
    let plain: String = text.chars().map(plain).collect();
    plain.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a folded character carries meaning; all others only separate.
pub(crate) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_han(c)
}

/// Whether this is a Chinese character.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

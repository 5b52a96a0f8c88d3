//! Which marks are too narrow. The wide ones are written as escapes, lest a tool narrow them here.

use std::ops::Range;

/// A half-width mark that touches a Chinese character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Its byte in the file.
    pub(super) at: usize,
    pub(super) narrow: char,
    pub(super) wide: char,
}

const WIDE: [(char, char); 7] = [
    (',', '\u{ff0c}'),
    (':', '\u{ff1a}'),
    (';', '\u{ff1b}'),
    ('?', '\u{ff1f}'),
    ('!', '\u{ff01}'),
    ('(', '\u{ff08}'),
    (')', '\u{ff09}'),
];

/// The narrow marks in one piece of text that starts at byte `offset` of its file.
pub(super) fn narrow(text: &str, offset: usize) -> Vec<Mark> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let code = terms(text);
    let touches_chinese = |index: usize| {
        if code.iter().any(|term| term.contains(&characters[index].0)) {
            return false;
        }
        let before = index.checked_sub(1).map(|index| characters[index].1);
        let after = characters.get(index + 1).map(|(_, character)| *character);
        before.is_some_and(is_chinese) || after.is_some_and(is_chinese)
    };
    let mut found = Vec::new();
    // Parentheses widen in pairs: one that touches Chinese takes its partner along.
    let mut open: Vec<(usize, bool)> = Vec::new();
    for (index, (at, character)) in characters.iter().enumerate() {
        let touching = touches_chinese(index);
        let mark = |at: usize, narrow: char| {
            wide(narrow).map(|wide| Mark {
                at: offset + at,
                narrow,
                wide,
            })
        };
        match character {
            '(' => open.push((*at, touching)),
            ')' => match open.pop() {
                Some((partner, partner_touching)) if touching || partner_touching => {
                    found.extend([mark(partner, '('), mark(*at, ')')].into_iter().flatten());
                }
                None if touching => found.extend(mark(*at, ')')),
                _ => {}
            },
            _ if touching => found.extend(mark(*at, *character)),
            _ => {}
        }
    }
    let left_open = open.into_iter().filter(|(_, touching)| *touching);
    found.extend(left_open.map(|(at, _)| Mark {
        at: offset + at,
        narrow: '(',
        wide: '\u{ff08}',
    }));
    found.sort_by_key(|mark| mark.at);
    found
}

/// The words such as `limit_by:land(...)`, which are terms of the checks' vocabulary and not prose.
fn terms(text: &str) -> Vec<Range<usize>> {
    let is_term = |word: &str| {
        word.split_once(':').is_some_and(|(name, rest)| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|letter| letter.is_ascii_lowercase() || letter == '_')
                && rest.starts_with(|letter: char| letter.is_ascii_alphanumeric())
        })
    };
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if is_term(word) {
            found.push(at..at + word.len());
        }
        at += word.len();
    }
    found
}

/// The text with these marks widened.
pub(super) fn widened(text: &str, marks: &[Mark]) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut from = 0;
    for mark in marks {
        mended.push_str(&text[from..mark.at]);
        mended.push(mark.wide);
        from = mark.at + mark.narrow.len_utf8();
    }
    mended.push_str(&text[from..]);
    mended
}

fn wide(narrow: char) -> Option<char> {
    WIDE.iter()
        .find(|(known, _)| *known == narrow)
        .map(|(_, wide)| *wide)
}

fn is_chinese(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::{narrow, widened};

    fn mended(text: &str) -> String {
        widened(text, &narrow(text, 0))
    }

    #[test]
    fn a_mark_that_touches_chinese_is_widened() {
        assert_eq!(mended("\u{59d3}\u{540d}:"), "\u{59d3}\u{540d}\u{ff1a}");
        assert_eq!(mended("a,\u{59d3};b"), "a\u{ff0c}\u{59d3}\u{ff1b}b");
        assert_eq!(mended("\u{597d}!?"), "\u{597d}\u{ff01}?");
    }

    #[test]
    fn marks_among_latin_letters_stay() {
        assert_eq!(narrow("a, b; c (d): e? f!", 0), []);
        assert_eq!(narrow("\u{59d3} , b", 0), []);
    }

    #[test]
    fn terms_of_the_checks_are_code() {
        assert_eq!(
            narrow("a number limit_by:land(\u{9762}=1,\u{9762}=2)", 0),
            []
        );
        assert_eq!(
            mended("\u{9762}:land,\u{9762}"),
            "\u{9762}\u{ff1a}land\u{ff0c}\u{9762}"
        );
    }

    #[test]
    fn parentheses_are_widened_in_pairs() {
        assert_eq!(mended("\u{9762}(a)b"), "\u{9762}\u{ff08}a\u{ff09}b");
        assert_eq!(mended("(a)(\u{9762} b)"), "(a)\u{ff08}\u{9762} b\u{ff09}");
        assert_eq!(mended("(\u{9762}"), "\u{ff08}\u{9762}");
    }
}

//! What hands and input methods do to a code on its way in, undone once for every code.

/// Drops spaces and hyphens, turns full-width letters and digits into plain ones, and raises letters.
pub(crate) fn tidy(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '－' | '—' | '–'))
        .map(half_width)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// Chinese input methods type ！ to ～ where the plain keys were meant; the two blocks run in step.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    }
}

/// Gives a newtype over a parsed text its `as_str`, its `Display`, and a text form on the wire that is parsed again on the way in.
macro_rules! parsed_text {
    ($name:ident, $problem:ident, $read:path) => {
        impl $name {
            /// The text in its one normal form.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $problem;

            fn try_from(text: String) -> Result<Self, $problem> {
                $read(&text)
            }
        }

        impl From<$name> for String {
            fn from(parsed: $name) -> Self {
                parsed.0
            }
        }

        impl std::error::Error for $problem {}

        impl std::fmt::Display for $problem {
            /// For logs: the problem's name, never what was typed.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{self:?}")
            }
        }
    };
}

pub(crate) use parsed_text;

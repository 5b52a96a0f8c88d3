//! Text as people type it, and as it is compared and stored.

use crate::typed;

/// Full-width letters, digits and signs become half-width, outer space goes: for numbers and dates.
pub(super) fn half_width(text: &str) -> String {
    text.trim().chars().map(typed::half_width).collect()
}

/// Whether every character is an ASCII digit.
pub(super) fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The check digit of bank cards (ISO/IEC 7812-1 annex B).
pub(super) fn passes_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(n, b)| {
            let digit = u32::from(b - b'0');
            let doubled = if n % 2 == 1 { digit * 2 } else { digit };
            if doubled > 9 { doubled - 9 } else { doubled }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_digits_count_as_digits() {
        assert_eq!(half_width("\u{3000}\u{ff14}\u{ff16}\u{ff0e}5 "), "46.5");
    }

    #[test]
    fn the_standards_example_passes_luhn_and_its_neighbour_does_not() {
        // ISO/IEC 7812-1's worked example, account 7992739871 with check digit 3.
        assert!(passes_luhn("79927398713"));
        assert!(!passes_luhn("79927398714"));
    }
}

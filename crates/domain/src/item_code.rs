//! The official code of an item (实施编码), read where it fits.
//!
//! Older and local codes look different and are just as valid: an unknown shape has no parts, and that is no fault.

use crate::uscc::Uscc;

/// The parts of a code of 31 characters, or 33 for a handling item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The body that implements the item.
    pub body: Uscc,
    /// The level it is exercised at (行使层级): 1 nation, 2 province, 3 city, 4 county, 5 township, 6 village.
    pub level: u8,
    /// The basic code (基本编码), the same for this item throughout the country.
    pub basic: &'a str,
    /// The number of the handling item within its item.
    pub handling: Option<&'a str>,
}

/// Takes a code apart if it has the national shape.
pub fn parts(code: &str) -> Option<Parts<'_>> {
    if !code.is_ascii() || !matches!(code.len(), 31 | 33) {
        return None;
    }
    let level = code[18..19]
        .parse()
        .ok()
        .filter(|level| (1..=6).contains(level))?;
    let handling = &code[31..];
    Some(Parts {
        body: Uscc::parse(&code[..18]).ok()?,
        level,
        basic: &code[19..31],
        handling: (!handling.is_empty()).then_some(handling),
    })
}

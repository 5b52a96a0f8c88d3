//! Chance from the operating system, in the forms the server needs.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

use crate::failure::Failure;

/// Letters and digits nobody confuses, as in receipt numbers.
const CLEAR: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// A secret of 256 bits.
pub fn secret() -> Result<String, Failure> {
    Ok(URL_SAFE_NO_PAD.encode(bytes::<32>()?))
}

/// An id of 96 bits: names something, opens nothing.
pub fn id() -> Result<String, Failure> {
    Ok(URL_SAFE_NO_PAD
        .encode(bytes::<12>()?)
        .replace(['-', '_'], "x"))
}

/// A code of clear characters that people read from a screen and type.
pub fn code(length: usize) -> Result<String, Failure> {
    let mut code = String::with_capacity(length);
    while code.len() < length {
        // 248 is the largest multiple of 31 in a byte: what lies above would favour some characters.
        let fair = bytes::<16>()?.into_iter().filter(|byte| *byte < 248);
        code.extend(fair.map(|byte| char::from(CLEAR[usize::from(byte) % CLEAR.len()])));
    }
    code.truncate(length);
    Ok(code)
}

/// A signing secret as Standard Webhooks writes it.
pub fn webhook_secret() -> Result<String, Failure> {
    Ok(format!("whsec_{}", STANDARD.encode(bytes::<32>()?)))
}

/// Any number.
pub fn number() -> Result<u64, Failure> {
    Ok(u64::from_le_bytes(bytes()?))
}

fn bytes<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Failure::Broken(format!("no randomness: {error}")))?;
    Ok(bytes)
}

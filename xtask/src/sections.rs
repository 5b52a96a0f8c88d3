//! Sections of a Wasm module.

use std::path::Path;

use crate::process::{Doing, Error, Result};

/// Magic number and version.
const HEADER_BYTES: usize = 8;
const CUSTOM: u8 = 0;

/// Takes away the section that lists what the compiler might have used. wasm-bindgen takes it as leave to use reference
/// types, which came with Chromium 96; halls have older ones.
pub(crate) fn drop_target_features(module: &Path) -> Result {
    drop_sections(module, |name| name == b"target_features")
}

/// Takes away what the linker wrote down for whoever takes the module apart.
pub(crate) fn drop_link_data(module: &Path) -> Result {
    drop_sections(module, |name| {
        name == b"linking" || name.starts_with(b"reloc.")
    })
}

fn drop_sections(module: &Path, unwanted: fn(&[u8]) -> bool) -> Result {
    let bytes = std::fs::read(module).doing(format_args!("read {}", module.display()))?;
    let rest = without(&bytes, unwanted)
        .ok_or_else(|| Error(format!("{} is not a whole Wasm module.", module.display())))?;
    std::fs::write(module, rest).doing(format_args!("write {}", module.display()))
}

/// The module without its custom sections of such names; nothing if it breaks off.
fn without(module: &[u8], unwanted: impl Fn(&[u8]) -> bool) -> Option<Vec<u8>> {
    let mut kept = module.get(..HEADER_BYTES)?.to_vec();
    let mut rest = &module[HEADER_BYTES..];
    while let Some((&kind, behind)) = rest.split_first() {
        let (size, body) = number(behind)?;
        let body_and_more = body;
        let body = body_and_more.get(..size)?;
        let is_unwanted = kind == CUSTOM && {
            let (length, name) = number(body)?;
            unwanted(name.get(..length)?)
        };
        let whole = rest.len() - (body_and_more.len() - size);
        if !is_unwanted {
            kept.extend_from_slice(&rest[..whole]);
        }
        rest = &rest[whole..];
    }
    Some(kept)
}

/// An unsigned LEB128 number, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let last = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)?;
    let (digits, rest) = bytes.split_at(last + 1);
    let value = digits
        .iter()
        .rev()
        .fold(0, |value, digit| value << 7 | usize::from(digit & 0x7f));
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn only_the_named_section_goes() {
        let header = *b"\0asm\x01\0\0\0";
        let kept = [1, 1, 0];
        let unwanted = [0, 4, 1, b'x', 7, 7];
        let other = [0, 3, 1, b'y', 7];
        let module = [&header[..], &unwanted, &kept, &other].concat();
        assert_eq!(
            without(&module, |name| name == b"x"),
            Some([&header[..], &kept, &other].concat())
        );
        assert_eq!(without(&module[..module.len() - 1], |_| false), None);
    }
}

//! Bytes to text: UTF-8 and UTF-16 with or without a mark, else GB18030, which GBK and GB2312 are parts of.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::refusal::ReadError;

/// Decodes a text; nothing in it is replaced by question marks, it is refused instead.
pub(super) fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    let marked = Encoding::for_bom(bytes);
    let encodings: &[&'static Encoding] = match (marked, utf16(bytes)) {
        (Some((encoding, _)), _) | (None, Some(encoding)) => &[encoding],
        (None, None) => &[UTF_8, GB18030],
    };
    let bytes = &bytes[marked.map_or(0, |(_, length)| length)..];
    let decoded = encodings
        .iter()
        .find_map(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes));
    let text = decoded.ok_or(ReadError::UnknownEncoding)?.into_owned();
    match text.trim().is_empty() {
        true => Err(ReadError::Empty),
        false => Ok(text),
    }
}

pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    marked.or_else(|| utf16(bytes)).is_some_and(|e| e != UTF_8)
}

/// UTF-16 without a mark shows by the zeros in the commas, figures and line ends: all on one side.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let looked_at = &bytes[..bytes.len().min(4096)];
    let zeros = |side: usize| {
        looked_at
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, 0) => None,
        (even, odd) if odd > even * 8 => Some(UTF_16LE),
        (even, odd) if even > odd * 8 => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "事项名称,实施编码\n低保认定,A-1\n"; // half-width on purpose

    fn utf16_of(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_encoding_offices_use_is_read() {
        let marked = format!("\u{FEFF}{LIST}");
        let (gbk, ..) = GB18030.encode(LIST);
        for bytes in [
            LIST.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            gbk.into_owned(),
            utf16_of(&marked, u16::to_le_bytes),
            utf16_of(&marked, u16::to_be_bytes),
            utf16_of(LIST, u16::to_le_bytes),
            utf16_of(LIST, u16::to_be_bytes),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(LIST));
        }
    }

    #[test]
    fn what_cannot_be_decoded_whole_is_refused() {
        let broken = [LIST.as_bytes(), &[0xFF, 0xFF]].concat();
        assert_eq!(decode(&broken), Err(ReadError::UnknownEncoding));
        assert_eq!(decode(b" \r\n"), Err(ReadError::Empty));
    }
}
